import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { reduceSum } from './reduceSum.ts';
import { sumTo } from './sumTo.ts';

const x = numbers([2, 3], [1, 2, 3, 4, 5, 6]);

describe('sumTo', () => {
  testOperation('sums the axis that was stretched', {
    given: { x, like: numbers([2, 1], [0, 0]) },
    build: ({ x, like }) => sumTo(x, like),
    value: numbers([2, 1], [6, 15]),
    differentiable: ['x'],
  });

  testOperation('sums axes that were put before, of named length', {
    given: { x: numbers([2, 1, 1, 2], [1, 2, 3, 4]), like: numbers([1, 2], [0, 0]) },
    shapes: { x: ['batch', 'heads', 'rows', 'columns'], like: ['rows', 'columns'] },
    build: ({ x, like }) => sumTo(x, like),
    value: numbers([1, 2], [4, 6]),
    differentiable: ['x'],
  });

  testOperation('sums axes before and a stretched one behind', {
    given: { x: numbers([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]), like: numbers([2, 1], [0, 0]) },
    shapes: { x: ['batch', 'rows', 2], like: ['rows', 1] },
    build: ({ x, like }) => sumTo(x, like),
    value: numbers([2, 1], [1 + 2 + 5 + 6, 3 + 4 + 7 + 8]),
    differentiable: ['x'],
  });

  testOperation('sums everything to a scalar', {
    given: { x },
    shapes: { x: ['rows', 3] },
    build: ({ x }) => sumTo(x, reduceSum(x, [0, 1])),
    value: numbers([], [21]),
  });
});
