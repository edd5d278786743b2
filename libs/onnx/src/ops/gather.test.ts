import { describe, expect, test } from '@jest/globals';
import { Graph } from '../graph/graph.ts';
import { integers } from '../runtime/hostTensor.ts';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { gather } from './gather.ts';

const x = numbers([3, 2], [1, 2, 3, 4, 5, 6]);

describe('gather', () => {
  testOperation('takes rows, and adds up the gradient of repeated ones', {
    given: { x, indices: integers([4], [2, 0, 2, 2]) },
    build: ({ x, indices }) => gather(x, indices),
    value: numbers([4, 2], [5, 6, 1, 2, 5, 6, 5, 6]),
    gradients: { x: [1, 1, 0, 0, 3, 3] }, // row 0 once, row 1 never, row 2 three times
  });

  testOperation('takes a batch of named shape from a table of named length', {
    given: { x, indices: integers([2, 2], [1, 1, 0, 1]) },
    shapes: { x: ['words', 2], indices: ['batch', 'tokens'] },
    build: ({ x, indices }) => gather(x, indices),
    value: numbers([2, 2, 2], [3, 4, 3, 4, 1, 2, 3, 4]),
    gradients: { x: [1, 1, 3, 3, 0, 0] },
  });

  testOperation('counts negative places from the end', {
    given: { x, indices: integers([1], [-1]) },
    build: ({ x, indices }) => gather(x, indices),
    value: numbers([1, 2], [5, 6]),
    gradients: { x: [0, 0, 0, 0, 1, 1] },
  });

  testOperation('adds thousands of rows to one place without losing any', {
    given: { x, indices: integers([4096], Array<number>(4096).fill(1)) },
    shapes: { indices: ['n'] },
    build: ({ x, indices }) => gather(x, indices),
    value: numbers(
      [4096, 2],
      Array.from({ length: 8192 }, (_, i) => (i % 2 === 0 ? 3 : 4)),
    ),
    differentiable: [],
    gradients: { x: [0, 0, 4096, 4096, 0, 0] },
  });

  test('refuses what is no matrix', () => {
    const graph = new Graph();
    const cube = graph.input('cube', 'float32', [2, 2, 2]);
    const indices = graph.input('indices', 'int64', ['n']);
    expect(() => gather(cube, indices)).toThrow('gather takes rows of a matrix, not of (2, 2, 2)');
  });
});
