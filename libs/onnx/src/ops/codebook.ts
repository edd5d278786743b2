import type { Tensor } from '../graph/graph.ts';
import { formatShape } from '../graph/shape.ts';
import { blockLength } from './blockLength.ts';
import { cast } from './cast.ts';

/**
 * A frozen matrix from four-bit indices into a table of 16 values: w[i, j] = values[code(i, j)] · scales[i, ⌊j / block⌋];
 * codes: (out, in / 2) uint8, two a byte with the first in the lower half; scales: (out, in / block) float16 or
 * float32 → (out, in) float32. With the 16 quantiles of a normal distribution this is NF4. Source: Dettmers et al.,
 * QLoRA, 2023. No gradient flows to codes and scales; unpacked at each use, as `dequantize` is.
 */
export function codebook(codes: Tensor, scales: Tensor, values: readonly number[]): Tensor {
  const { graph } = codes;
  const [out, half] = codes.shape;
  if (values.length !== 16 || typeof out !== 'number' || typeof half !== 'number') {
    throw new RangeError(
      `codebook of ${values.length} values for codes ${formatShape(codes.shape)}; give 16 for (out, in / 2)`,
    );
  }
  const block = blockLength([out, 2 * half], scales.shape);
  const fleeting = { fleeting: true };
  // One look-up a byte: its row of the table holds both values.
  const pairs = graph.emit(
    {
      operator: 'Gather',
      inputs: [pairTable(codes, values), cast(codes, 'int32', fleeting)],
      attributes: { axis: 0 },
      ...fleeting,
    },
    { type: 'float32', shape: [out, half, 2] },
  );
  const reshaped = (x: Tensor, shape: readonly number[]): Tensor =>
    graph.emit(
      { operator: 'Reshape', inputs: [x, graph.integers(shape)], ...fleeting },
      { type: x.type, shape },
    );
  const blocks = reshaped(pairs, [out, (2 * half) / block, block]);
  const factors = reshaped(cast(scales, 'float32', fleeting), [out, (2 * half) / block, 1]);
  const scaled = graph.emit(
    { operator: 'Mul', inputs: [blocks, factors], ...fleeting },
    { type: 'float32', shape: blocks.shape },
  );
  return reshaped(scaled, [out, 2 * half]);
}

/** (256, 2): the values of the lower and the upper half of every byte. */
function pairTable({ graph }: Tensor, values: readonly number[]): Tensor {
  const table = new Float32Array(512);
  for (let byte = 0; byte < 256; byte++) {
    table[2 * byte] = values[byte & 15] ?? 0;
    table[2 * byte + 1] = values[byte >> 4] ?? 0;
  }
  return graph.constant('float32', [256, 2], table);
}
