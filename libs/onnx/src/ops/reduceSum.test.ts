import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { reduceSum } from './reduceSum.ts';

const x = numbers([2, 3], [1, 2, 3, 4, 5, 6]);

describe('reduceSum', () => {
  testOperation('sums rows', {
    given: { x },
    build: ({ x }) => reduceSum(x, [1]),
    value: numbers([2], [6, 15]),
    gradients: { x: [1, 1, 1, 1, 1, 1] },
  });

  testOperation('keeps a summed axis', {
    given: { x },
    shapes: { x: ['rows', 3] },
    build: ({ x }) => reduceSum(x, [-2], { keep: true }),
    value: numbers([1, 3], [5, 7, 9]),
  });

  testOperation('sums all axes to a scalar, in any order', {
    given: { x },
    shapes: { x: ['rows', 'columns'] },
    build: ({ x }) => reduceSum(x, [1, 0]),
    value: numbers([], [21]),
  });

  testOperation('sums an inner and an outer axis', {
    given: { x: numbers([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]) },
    shapes: { x: ['batch', 2, 'tokens'] },
    build: ({ x }) => reduceSum(x, [2, 0]),
    value: numbers([2], [1 + 2 + 5 + 6, 3 + 4 + 7 + 8]),
  });

  testOperation('sums over no axis', {
    given: { x },
    build: ({ x }) => reduceSum(x, []),
    value: x,
  });
});
