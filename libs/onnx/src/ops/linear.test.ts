import { describe, expect, test } from '@jest/globals';
import { gradients } from '../autodiff/gradients.ts';
import { openSession } from '../runtime/session.ts';
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

  test.each([
    [600, 512], // transposed before it is multiplied
    [600, 511], // multiplied as it is
  ])('the gradient of a wide weight, %i × %i, is dyᵀ x', async (out, inner) => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', ['batch', 'tokens', inner]);
    const weight = graph.input('weight', 'float32', [out, inner]);
    const gradient = graph.input('gradient', 'float32', ['batch', 'tokens', out]);
    const [dWeight = weight] = gradients(linear(x, weight), [weight], { gradient });
    const session = await openSession(graph, { dWeight }, { threads: 1 });
    // whole numbers, so that sums are exact: 3 rows, x = (r + 1)(i mod 5), dy = (r − 1)(o mod 7)
    const rowsOf = (width: number, of: (row: number, at: number) => number) =>
      numbers(
        [3, 1, width],
        [0, 1, 2].flatMap((row) => Array.from({ length: width }, (_, at) => of(row, at))),
      );
    const found = await session.run({
      x: rowsOf(inner, (row, at) => (row + 1) * (at % 5)),
      gradient: rowsOf(out, (row, at) => (row - 1) * (at % 7)),
    });
    await session.release();
    // Σ_r (r − 1)(r + 1) = −1 + 0 + 3 = 2
    const expected = Float32Array.from(
      { length: out * inner },
      (_, at) => 2 * (Math.floor(at / inner) % 7) * ((at % inner) % 5),
    );
    expect(found.dWeight?.shape).toEqual([out, inner]);
    expect(found.dWeight?.data).toEqual(expected);
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
