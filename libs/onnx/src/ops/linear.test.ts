import { describe, expect, test } from '@jest/globals';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { Graph } from '../graph/graph.ts';
import { linear } from './linear.ts';

describe('linear', () => {
  testOperation('multiplies by the weight as Hugging Face stores it', {
    given: {
      x: numbers([2, 2], [1, 2, 3, 4]),
      weight: numbers([3, 2], [1, 0, 0, 1, 1, 1]), // out 0 is x₀, out 1 is x₁, out 2 their sum
      bias: numbers([3], [0, 10, 0]),
    },
    shapes: { x: ['rows', 2] },
    build: ({ x, weight, bias }) => linear(x, weight, bias),
    value: numbers([2, 3], [1, 12, 3, 3, 14, 7]),
    gradients: {
      x: [2, 2, 2, 2], // column sums of the weight
      weight: [4, 6, 4, 6, 4, 6], // column sums of x
      bias: [2, 2, 2],
    },
  });

  testOperation('goes over a named batch', {
    given: { x: numbers([2, 1, 2], [1, 2, 3, 4]), weight: numbers([1, 2], [10, 1]) },
    shapes: { x: ['batch', 'tokens', 2] },
    build: ({ x, weight }) => linear(x, weight),
    value: numbers([2, 1, 1], [12, 34]),
    gradients: { weight: [4, 6] },
  });

  test('refuses a weight of another width, and an input that is no matrix', () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', ['rows', 2]);
    const weight = graph.input('w', 'float32', [3, 4]);
    expect(() => linear(x, weight)).toThrow('linear: weight w (3, 4) for an input (rows, 2)');
    const vector = graph.input('v', 'float32', [4]);
    expect(() => linear(vector, weight)).toThrow('linear: weight w (3, 4) for an input (4)');
  });
});
