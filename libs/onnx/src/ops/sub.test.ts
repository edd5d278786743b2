import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { sub } from './sub.ts';

describe('sub', () => {
  testOperation('subtracts element by element', {
    given: { a: numbers([2], [5, 7]), b: numbers([2], [1, 10]) },
    build: ({ a, b }) => sub(a, b),
    value: numbers([2], [4, -3]),
    gradients: { a: [1, 1], b: [-1, -1] },
  });

  testOperation('stretches a row over a named number of rows', {
    given: { a: numbers([2, 2], [1, 2, 3, 4]), b: numbers([2], [10, 20]) },
    shapes: { a: ['rows', 2] },
    build: ({ a, b }) => sub(a, b),
    value: numbers([2, 2], [-9, -18, -7, -16]),
    gradients: { b: [-2, -2] },
  });
});
