import { describe } from '@jest/globals';
import { numbers, truths } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { where } from './where.ts';

describe('where', () => {
  testOperation('chooses element by element', {
    given: {
      condition: truths([3], [true, false, true]),
      a: numbers([3], [1, 2, 3]),
      b: numbers([3], [10, 20, 30]),
    },
    build: ({ condition, a, b }) => where(condition, a, b),
    value: numbers([3], [1, 20, 3]),
    gradients: { a: [1, 0, 1], b: [0, 1, 0] },
  });

  testOperation('stretches condition, row and scalar', {
    given: {
      condition: truths([2, 1], [true, false]),
      a: numbers([3], [1, 2, 3]),
      b: numbers([], [9]),
    },
    shapes: { condition: ['rows', 1] },
    build: ({ condition, a, b }) => where(condition, a, b),
    value: numbers([2, 3], [1, 2, 3, 9, 9, 9]),
    gradients: { a: [1, 1, 1], b: [3] },
  });

  testOperation('does not let through what was not chosen, not even NaN', {
    given: {
      condition: truths([2], [true, false]),
      a: numbers([2], [1, NaN]),
      b: numbers([2], [Infinity, 4]),
    },
    build: ({ condition, a, b }) => where(condition, a, b),
    value: numbers([2], [1, 4]),
    differentiable: [],
    gradients: { a: [1, 0], b: [0, 1] },
  });
});
