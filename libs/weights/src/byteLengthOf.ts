import { bytesPerElement } from './bytesPerElement.ts';
import type { DType } from './tensorInfo.ts';

/**
 * Bytes of a tensor, product of the shape × bytes of the type; undefined where a size is no whole number from 0 on, or
 * a product passes 2^53 and would round. @example byteLengthOf('F16', [2, 3]) // => 12
 */
export function byteLengthOf(dtype: DType, shape: readonly unknown[]): number | undefined {
  let bytes = bytesPerElement[dtype];
  for (const size of shape) {
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
    bytes *= size;
    if (!Number.isSafeInteger(bytes)) return undefined;
  }
  return bytes;
}
