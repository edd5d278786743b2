import { describe } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { add } from './add.ts';

describe('add', () => {
  testOperation('adds element by element', {
    given: { a: numbers([2], [1, 2]), b: numbers([2], [10, 20]) },
    build: ({ a, b }) => add(a, b),
    value: numbers([2], [11, 22]),
  });

  testOperation('stretches a column and a row, and sums their gradients back', {
    given: { a: numbers([2, 1], [1, 2]), b: numbers([3], [10, 20, 30]) },
    build: ({ a, b }) => add(a, b),
    value: numbers([2, 3], [11, 21, 31, 12, 22, 32]),
    gradients: { a: [3, 3], b: [2, 2, 2] }, // each a is used by 3 columns, each b by 2 rows
  });

  testOperation('stretches a matrix over a named batch', {
    given: { a: numbers([2, 1, 2], [1, 2, 3, 4]), b: numbers([2, 2], [10, 20, 30, 40]) },
    shapes: { a: ['batch', 1, 2], b: ['rows', 2] },
    build: ({ a, b }) => add(a, b),
    value: numbers([2, 2, 2], [11, 22, 31, 42, 13, 24, 33, 44]),
    gradients: { a: [2, 2, 2, 2], b: [2, 2, 2, 2] },
  });

  testOperation('stretches a matrix of two named axes over a third', {
    given: { a: numbers([2, 1, 2], [1, 2, 3, 4]), b: numbers([1, 2], [10, 20]) },
    shapes: { a: ['batch', 'rows', 'columns'], b: ['rows', 'columns'] },
    build: ({ a, b }) => add(a, b),
    value: numbers([2, 1, 2], [11, 22, 13, 24]),
    gradients: { b: [2, 2] },
  });

  testOperation('adds a tensor to itself', {
    given: { a: numbers([2], [1, -2]) },
    build: ({ a }) => add(a, a),
    value: numbers([2], [2, -4]),
    gradients: { a: [2, 2] },
  });

  testOperation('adds a scalar', {
    given: { a: numbers([2, 2], [1, 2, 3, 4]), b: numbers([], [0.5]) },
    shapes: { a: ['rows', 'columns'] },
    build: ({ a, b }) => add(a, b),
    value: numbers([2, 2], [1.5, 2.5, 3.5, 4.5]),
    gradients: { b: [4] },
  });
});
