import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { rows } from './rows.ts';

describe('rows', () => {
  testOperation('joins all axes but the last', {
    given: { x: numbers([2, 1, 2], [1, 2, 3, 4]) },
    shapes: { x: ['batch', 'tokens', 2] },
    build: ({ x }) => rows(x),
    value: numbers([2, 2], [1, 2, 3, 4]),
  });

  testOperation('multiplies lengths that are numbers', {
    given: { x: numbers([2, 2, 1], [1, 2, 3, 4]) },
    build: ({ x }) => rows(x),
    value: numbers([4, 1], [1, 2, 3, 4]),
  });

  testOperation('makes a vector one row', {
    given: { x: numbers([3], [1, 2, 3]) },
    build: ({ x }) => rows(x),
    value: numbers([1, 3], [1, 2, 3]),
  });
});
