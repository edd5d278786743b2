import { describe, expect, test } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { Graph } from '../graph/graph.ts';
import { slice } from './slice.ts';

const x = numbers([2, 4], [1, 2, 3, 4, 5, 6, 7, 8]);

describe('slice', () => {
  testOperation('takes inner columns', {
    given: { x },
    shapes: { x: ['rows', 4] },
    build: ({ x }) => slice(x, 1, 3, 1),
    value: numbers([2, 2], [2, 3, 6, 7]),
    gradients: { x: [0, 1, 1, 0, 0, 1, 1, 0] },
  });

  testOperation('takes the last row', {
    given: { x },
    shapes: { x: [2, 'columns'] },
    build: ({ x }) => slice(x, 1, 2, -2),
    value: numbers([1, 4], [5, 6, 7, 8]),
    gradients: { x: [0, 0, 0, 0, 1, 1, 1, 1] },
  });

  test('refuses what lies outside or is empty, and named lengths', () => {
    const given = new Graph().input('x', 'float32', ['rows', 4]);
    for (const [start, end, axis] of [
      [0, 5, 1],
      [-1, 2, 1],
      [2, 2, 1],
      [0, 1, 0],
    ] as const) {
      expect(() => slice(given, start, end, axis)).toThrow(
        `slice ${start} to ${end} along axis ${axis} of (rows, 4)`,
      );
    }
  });
});
