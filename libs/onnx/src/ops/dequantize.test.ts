import { describe, expect, test } from '@jest/globals';
import { Graph } from '../graph/graph.ts';
import { float32ToFloat16 } from '@labelray/weights';
import { numbers } from '../testing/numbers.ts';
import { testOperation } from '../testing/testOperation.ts';
import { dequantize } from './dequantize.ts';
import { linear } from './linear.ts';
import { matmul } from './matmul.ts';

/** Codes of a (2, 32) matrix: 1, −8, 0, 0, … in the first row, 7, 0, …, 0, −1 in the second; int4 in two's complement. */
const packed = new Uint8Array(32);
packed[0] = 0x81; // 1 in the lower half, −8 in the upper
packed[16] = 0x07;
packed[31] = 0xf0;

const weight = (type: 'float16' | 'float32', { graph }: { readonly graph: Graph }) => {
  const scales = Float32Array.of(0.5, 2, 1, 10); // two blocks of 16 a row
  const bits = type === 'float32' ? scales : float32ToFloat16(scales);
  const bytes = new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength);
  return dequantize(
    graph.store('codes', 'int4', [2, 32], packed),
    graph.store('scales', type, [2, 2], bytes),
  );
};
const row = (places: Readonly<Record<number, number>>) =>
  Array.from({ length: 32 }, (_, index) => places[index] ?? 0);

describe('dequantize', () => {
  for (const type of ['float32', 'float16'] as const) {
    testOperation(`multiplies codes by the ${type} scale of their block`, {
      given: { one: numbers([1], [1]) },
      build: ({ one }) => matmul(eye(one.graph), weight(type, one)),
      value: numbers([2, 32], [...row({ 0: 0.5, 1: -4 }), ...row({ 0: 7, 31: -10 })]),
      differentiable: [],
      except: ['webgpu'], // no four-bit types in its MatMul-free path, and float16 is optional
    });
  }

  testOperation('lets the gradient through to what it multiplies', {
    given: { x: numbers([1, 32], row({ 0: 1, 1: 2, 31: 3 })) },
    shapes: { x: ['rows', 32] },
    build: ({ x }) => linear(x, weight('float32', x)),
    value: numbers([1, 2], [0.5 - 8, 7 - 30]),
    gradients: { x: row({ 0: 7.5, 1: -4, 31: -10 }) }, // column sums
    except: ['webgpu'],
  });

  test('refuses scales of another shape', () => {
    const graph = new Graph();
    const codes = graph.store('codes', 'int4', [2, 32], packed);
    for (const shape of [[2], [3, 2], [2, 5]]) {
      const scales = graph.input(`scales ${shape.join()}`, 'float32', shape);
      expect(() => dequantize(codes, scales)).toThrow(
        'for a matrix (2, 32): give (out, in / block)',
      );
    }
  });
});

/** The unit matrix of two rows: what it multiplies stays as it is. */
const eye = (graph: Graph) => graph.constant('float32', [2, 2], Float32Array.of(1, 0, 0, 1));
