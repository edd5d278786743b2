import { describe, expect, test } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { Graph } from '../graph/graph.ts';
import { concat } from './concat.ts';

describe('concat', () => {
  testOperation('joins columns of unequal width', {
    given: { a: numbers([2, 1], [1, 2]), b: numbers([2, 2], [3, 4, 5, 6]) },
    shapes: { a: ['rows', 1], b: ['rows', 2] },
    build: ({ a, b }) => concat([a, b], -1),
    value: numbers([2, 3], [1, 3, 4, 2, 5, 6]),
  });

  testOperation('joins a tensor twice', {
    given: { a: numbers([1, 2], [1, 2]) },
    build: ({ a }) => concat([a, a], 0),
    value: numbers([2, 2], [1, 2, 1, 2]),
    gradients: { a: [2, 2] },
  });

  testOperation('joins lengths that are named, without a gradient', {
    given: { a: numbers([1, 1], [1]), b: numbers([2, 1], [2, 3]) },
    shapes: { a: ['m', 1], b: ['n', 1] },
    build: ({ a, b }) => concat([a, b], 0),
    value: numbers([3, 1], [1, 2, 3]),
    differentiable: [],
  });

  test('refuses nothing, and parts that differ elsewhere', () => {
    const graph = new Graph();
    const a = graph.input('a', 'float32', ['rows', 2]);
    const b = graph.input('b', 'float32', ['rows', 3]);
    expect(() => concat([], 0)).toThrow('concat of no tensors');
    expect(() => concat([a, b], 0)).toThrow('concat of (rows, 2) and (rows, 3) along axis 0');
  });
});
