import { InputError } from '@labelray/core';
import {
  readSafetensorsHeader,
  readTensor,
  writeSafetensors,
  type TensorToWrite,
} from '@labelray/weights';
import { sameShape } from './sameShape.ts';
import type { Parameter } from './trainableModel.ts';
import { writeError } from './writeError.ts';

/** Arrays by the names they have in a file. */
export type NamedArrays = ReadonlyMap<string, Parameter>;

/** Writes float32 arrays and texts as safetensors; a failure leaves the file that was there as it was. */
export async function writeTensorFile(
  file: string,
  arrays: NamedArrays,
  metadata: Readonly<Record<string, string>>,
): Promise<void> {
  const tensors = Array.from(arrays, ([name, { shape, data }]): TensorToWrite => ({
    name,
    dtype: 'F32',
    shape,
    data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), // no copy
  }));
  try {
    await writeSafetensors(file, tensors, metadata);
  } catch (error) {
    throw writeError(error, file);
  }
}

/**
 * Fills arrays from a file that `writeTensorFile` wrote, one after the other, once `accept` has agreed to its texts.
 * Throws InputError where an array is missing or has another shape.
 */
export async function readTensorFile<T>(
  file: string,
  arrays: NamedArrays,
  accept: (metadata: Readonly<Record<string, string>>) => T,
): Promise<T> {
  const { tensors, metadata } = await readSafetensorsHeader(file);
  const accepted = accept(metadata);
  const found = Array.from(arrays, ([name, { shape, data }]) => {
    const info = tensors.get(name);
    if (info?.dtype !== 'F32' || !sameShape(info.shape, shape)) {
      throw new InputError(`has no float32 tensor "${name}" of shape [${shape.join(', ')}]`, {
        file,
        remedy: 'it belongs to another model: train into another folder',
      });
    }
    return { info, data };
  });
  for (const { info, data } of found) data.set(await readTensor(info));
  return accepted;
}
