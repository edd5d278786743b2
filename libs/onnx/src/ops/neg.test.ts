import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { neg } from './neg.ts';

describe('neg', () => {
  testOperation('turns the sign', {
    given: { x: numbers([2], [1, -2]) },
    shapes: { x: ['n'] },
    build: ({ x }) => neg(x),
    value: numbers([2], [-1, 2]),
    gradients: { x: [-1, -1] },
  });
});
