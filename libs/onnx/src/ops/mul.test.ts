import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { mul } from './mul.ts';

describe('mul', () => {
  testOperation('multiplies element by element', {
    given: { a: numbers([3], [2, -3, 0]), b: numbers([3], [5, 7, 4]) },
    build: ({ a, b }) => mul(a, b),
    value: numbers([3], [10, -21, 0]),
    gradients: { a: [5, 7, 4], b: [2, -3, 0] }, // each is the other factor
  });

  testOperation('stretches a column over named columns', {
    given: { a: numbers([2, 3], [1, 2, 3, 4, 5, 6]), b: numbers([2, 1], [10, -1]) },
    shapes: { a: [2, 'columns'] },
    build: ({ a, b }) => mul(a, b),
    value: numbers([2, 3], [10, 20, 30, -4, -5, -6]),
    gradients: { a: [10, 10, 10, -1, -1, -1], b: [6, 15] }, // 1 + 2 + 3, 4 + 5 + 6
  });

  testOperation('squares a tensor by itself', {
    given: { a: numbers([2], [3, -0.5]) },
    build: ({ a }) => mul(a, a),
    value: numbers([2], [9, 0.25]),
    gradients: { a: [6, -1] }, // 2a
  });
});
