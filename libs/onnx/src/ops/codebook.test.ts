import { describe, expect, test } from '@jest/globals';
import { Graph, type Tensor } from '../graph/graph.ts';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { codebook } from './codebook.ts';
import { linear } from './linear.ts';

/** 16 values that tell their index: 0.5, 1.5, … 15.5. */
const values = Array.from({ length: 16 }, (_, index) => index + 0.5);

/** (2, 4) with two blocks of 2 a row. */
const weight = ({ graph }: Tensor) =>
  codebook(
    graph.store('codes', 'uint8', [2, 2], Uint8Array.of(0x10, 0xf2, 0x00, 0x43)),
    graph.constant('float32', [2, 2], Float32Array.of(2, 1, 1, 10)),
    values,
  );

describe('codebook', () => {
  testOperation('looks both halves of a byte up, the lower one first', {
    given: { x: numbers([4, 4], [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]) },
    shapes: { x: ['rows', 4] },
    build: ({ x }) => linear(x, weight(x)), // the transposed matrix, as x is the unit matrix
    // codes 0, 1 | 2, 15 and 0, 0 | 3, 4
    value: numbers([4, 2], [1, 0.5, 3, 0.5, 2.5, 35, 15.5, 45]),
    // column sums in every row of x: 1.5, 3.5, 37.5, 60.5
    gradients: { x: Array.from({ length: 16 }, (_, i) => [1.5, 3.5, 37.5, 60.5][i % 4] ?? 0) },
  });

  test('refuses another number of values, and scales of another shape', () => {
    const graph = new Graph();
    const codes = graph.store('codes', 'uint8', [2, 2], new Uint8Array(4));
    const scales = graph.input('scales', 'float32', [2, 3]);
    expect(() => codebook(codes, scales, [1, 2])).toThrow(
      'codebook of 2 values for codes (2, 2); give 16 for (out, in / 2)',
    );
    expect(() => codebook(codes, scales, values)).toThrow(
      'scales (2, 3) for a matrix (2, 4): give (out, in / block)',
    );
  });
});
