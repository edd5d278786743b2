import { InputError } from '@labelray/core';
import type { ElementType } from '../graph/elementType.ts';

/** Arrays of numbers as JavaScript holds them; float16 and bfloat16 as the bits of each element. */
export type HostArray =
  Float32Array | BigInt64Array | Int32Array | Uint16Array | Uint8Array | Int8Array;

/** Numbers with their type and shape: what goes into a session and comes out of it. */
export interface HostTensor {
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly data: HostArray;
}

/** A float32 tensor; throws InputError where the length and the shape disagree. */
export function floats(shape: readonly number[], data: Float32Array): HostTensor {
  return checked({ type: 'float32', shape, data });
}

/** An int64 tensor of whole numbers; throws InputError where the length and the shape disagree. */
export function integers(shape: readonly number[], data: ArrayLike<number>): HostTensor {
  return checked({ type: 'int64', shape, data: BigInt64Array.from(Array.from(data), BigInt) });
}

/** The numbers of a float32 tensor; throws TypeError for another type. */
export function floatData({ type, data }: HostTensor): Float32Array {
  if (!(data instanceof Float32Array)) throw new TypeError(`expected float32, got ${type}`);
  return data;
}

function checked(tensor: HostTensor): HostTensor {
  const count = tensor.shape.reduce((product, length) => product * length, 1);
  if (count !== tensor.data.length) {
    throw new InputError(
      `${tensor.data.length} numbers for a tensor of shape (${tensor.shape.join(', ')})`,
      { remedy: `give ${count}` },
    );
  }
  return tensor;
}
