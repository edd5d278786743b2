import { describe, expect, test } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { Graph } from '../graph/graph.ts';
import { unsqueeze } from './unsqueeze.ts';

describe('unsqueeze', () => {
  testOperation('puts axes in', {
    given: { x: numbers([2, 3], [1, 2, 3, 4, 5, 6]) },
    shapes: { x: ['rows', 'columns'] },
    build: ({ x }) => unsqueeze(x, [0, 2]),
    value: numbers([1, 2, 1, 3], [1, 2, 3, 4, 5, 6]),
  });

  testOperation('counts places from the end of the result', {
    given: { x: numbers([2, 3], [1, 2, 3, 4, 5, 6]) },
    shapes: { x: ['rows', 3] },
    build: ({ x }) => unsqueeze(x, [-2]),
    value: numbers([2, 1, 3], [1, 2, 3, 4, 5, 6]),
  });

  test('refuses a place outside the result', () => {
    const x = new Graph().input('x', 'float32', ['rows', 3]);
    expect(() => unsqueeze(x, [3])).toThrow('axis 3 of a tensor of shape');
  });
});
