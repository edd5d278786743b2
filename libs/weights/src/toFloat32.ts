import { InputError } from '@labelray/core';
import { bfloat16ToFloat32 } from './bfloat16ToFloat32.ts';
import { bytesPerElement } from './bytesPerElement.ts';
import { float16ToFloat32 } from './float16ToFloat32.ts';
import type { DType } from './tensorInfo.ts';

/**
 * Little-endian values of a floating type as binary32 (F64 rounds, the others are exact); copies, also where the bytes
 * are not aligned. Throws InputError on other types, RangeError on a length that is no multiple of the type's.
 */
export function toFloat32(
  bytes: Uint8Array,
  dtype: DType,
  into: Float32Array = new Float32Array(bytes.length / bytesPerElement[dtype]),
): Float32Array {
  const size = bytesPerElement[dtype];
  if (bytes.length % size !== 0) {
    throw new RangeError(`${bytes.length} bytes are no whole number of ${dtype} values`);
  }
  const aligned = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const count = bytes.length / size;
  switch (dtype) {
    case 'F32':
      into.set(new Float32Array(buffer, byteOffset, count));
      return into;
    case 'F64':
      into.set(new Float64Array(buffer, byteOffset, count));
      return into;
    case 'F16':
      return float16ToFloat32(new Uint16Array(buffer, byteOffset, count), into);
    case 'BF16':
      return bfloat16ToFloat32(new Uint16Array(buffer, byteOffset, count), into);
    default:
      throw new InputError(`${dtype} is not a floating type`, {
        remedy: 'save the tensor as F32, F16 or BF16, or read its bytes',
      });
  }
}
