import type { Tensor } from '../graph/graph.ts';
import { blockLength } from './blockLength.ts';
import { cast } from './cast.ts';

/**
 * A frozen matrix from four bits a number: w[i, j] = codes[i, j] · scales[i, ⌊j / block⌋]; codes: (out, in) int4, two a
 * byte with the first in the lower half; scales: (out, in / block) float16 or float32, block 16 or more → float32.
 * No gradient flows to the codes and scales. The matrix is unpacked at each use and not kept until the backward pass:
 * open the session with `prepare: false`, or it is unpacked for good when the session opens.
 */
export function dequantize(codes: Tensor, scales: Tensor): Tensor {
  const unpacked = codes.graph.emit(
    {
      operator: 'DequantizeLinear',
      inputs: [codes, scales],
      attributes: { axis: 1, block_size: blockLength(codes.shape, scales.shape) },
      fleeting: true,
    },
    { type: scales.type, shape: codes.shape },
  );
  return cast(unpacked, 'float32', { fleeting: true });
}
