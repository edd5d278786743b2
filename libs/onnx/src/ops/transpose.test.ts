import { describe, expect, test } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { Graph } from '../graph/graph.ts';
import { transpose } from './transpose.ts';

describe('transpose', () => {
  testOperation('swaps rows and columns', {
    given: { x: numbers([2, 3], [1, 2, 3, 4, 5, 6]) },
    shapes: { x: ['rows', 3] },
    build: ({ x }) => transpose(x, [1, 0]),
    value: numbers([3, 2], [1, 4, 2, 5, 3, 6]),
  });

  testOperation('turns three axes in a ring, which is not its own inverse', {
    given: { x: numbers([2, 1, 3], [1, 2, 3, 4, 5, 6]) },
    shapes: { x: ['batch', 'heads', 'width'] },
    build: ({ x }) => transpose(x, [2, 0, 1]), // y[w, b, h] = x[b, h, w]
    value: numbers([3, 2, 1], [1, 4, 2, 5, 3, 6]),
  });

  test('refuses what is no order', () => {
    const x = new Graph().input('x', 'float32', [2, 3]);
    expect(() => transpose(x, [0, 0])).toThrow('(0, 0) is no order of 2 axes');
    expect(() => transpose(x, [0])).toThrow('(0) is no order of 2 axes');
  });
});
