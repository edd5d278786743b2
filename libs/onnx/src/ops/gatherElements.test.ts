import { describe, expect, test } from '@jest/globals';
import { Graph } from '../graph/graph.ts';
import { integers } from '../runtime/hostTensor.ts';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { gatherElements } from './gatherElements.ts';

const x = numbers([2, 3], [1, 2, 3, 4, 5, 6]);

describe('gatherElements', () => {
  testOperation('takes one element of each row', {
    given: { x, indices: integers([2, 1], [2, 0]) },
    shapes: { x: ['rows', 3], indices: ['rows', 1] },
    build: ({ x, indices }) => gatherElements(x, indices),
    value: numbers([2, 1], [3, 4]),
    gradients: { x: [0, 0, 1, 1, 0, 0] },
  });

  testOperation('takes an element twice, and adds its gradients up', {
    given: { x, indices: integers([2, 2], [1, 1, 0, 2]) },
    build: ({ x, indices }) => gatherElements(x, indices),
    value: numbers([2, 2], [2, 2, 4, 6]),
    gradients: { x: [0, 2, 0, 1, 0, 1] },
  });

  test('refuses indices of another rank', () => {
    const graph = new Graph();
    const matrix = graph.input('x', 'float32', [2, 3]);
    const indices = graph.input('indices', 'int64', [2]);
    expect(() => gatherElements(matrix, indices)).toThrow('gatherElements: indices (2) for (2, 3)');
  });
});
