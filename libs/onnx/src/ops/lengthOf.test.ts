import { describe, expect, test } from '@jest/globals';
import { Graph } from '../graph/graph.ts';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { lengthOf } from './lengthOf.ts';

const x = numbers([2, 3, 4], Array<number>(24).fill(0));

describe('lengthOf', () => {
  testOperation('multiplies lengths known only when the graph runs', {
    given: { x },
    shapes: { x: ['batch', 'tokens', 4] },
    build: ({ x }) => lengthOf(x, [0, -2]),
    value: numbers([], [6]),
    differentiable: [],
  });

  test('is a stored number where all lengths are numbers', () => {
    const graph = new Graph();
    const given = graph.input('x', 'float32', ['batch', 3, 4]);
    expect(lengthOf(given, [1, 2])).toBe(graph.scalar(12));
    expect(graph.nodes).toHaveLength(0);
  });
});
