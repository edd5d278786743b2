import { describe, expect, test } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { Graph } from '../graph/graph.ts';
import { add } from './add.ts';
import { split } from './split.ts';

const x = numbers([2, 4], [1, 2, 3, 4, 5, 6, 7, 8]);

/** Part `index` of a list. */
const part = <T>(parts: readonly T[], index: number): T => {
  const found = parts[index];
  if (found === undefined) throw new RangeError(`no part ${index}`);
  return found;
};

describe('split', () => {
  testOperation('cuts columns; parts that are not used have gradient 0', {
    given: { x },
    shapes: { x: ['rows', 4] },
    build: ({ x }) => part(split(x, [1, 2, 1], -1), 1),
    value: numbers([2, 2], [2, 3, 6, 7]),
    gradients: { x: [0, 1, 1, 0, 0, 1, 1, 0] },
  });

  testOperation('has an unused first part', {
    given: { x },
    build: ({ x }) => part(split(x, [1, 1], 0), 1),
    value: numbers([1, 4], [5, 6, 7, 8]),
    gradients: { x: [0, 0, 0, 0, 1, 1, 1, 1] },
  });

  testOperation('has a part that is used twice and one that is used once', {
    given: { x: numbers([2, 2], [1, 2, 3, 4]) },
    shapes: { x: ['rows', 2] },
    build: ({ x }) => {
      const parts = split(x, [1, 1], 1);
      return add(part(parts, 0), add(part(parts, 0), part(parts, 1)));
    },
    value: numbers([2, 1], [1 + 1 + 2, 3 + 3 + 4]),
    gradients: { x: [2, 1, 2, 1] },
  });

  test('refuses lengths that do not sum up, and named ones', () => {
    const given = new Graph().input('x', 'float32', ['rows', 4]);
    expect(() => split(given, [1, 2], 1)).toThrow('split of (rows, 4) into 1 + 2');
    expect(() => split(given, [1, 3], 0)).toThrow('split of (rows, 4) into 1 + 3');
  });
});
