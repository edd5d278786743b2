import { InputError, printable } from '@labelray/core';
import { bytesPerElement } from './bytesPerElement.ts';
import { readRaw } from './readRaw.ts';
import { tensorChunks } from './tensorChunks.ts';
import type { TensorInfo } from './tensorInfo.ts';
import { toFloat32 } from './toFloat32.ts';

/**
 * The values of a tensor of floating type as binary32, row-major; memory: the result and at most 4 MiB.
 *
 * Throws InputError on other types and where the file ends early.
 */
export async function readTensor(info: TensorInfo): Promise<Float32Array> {
  const { name, dtype, file, byteLength } = info;
  if (dtype === 'F32') return new Float32Array((await readRaw(info)).buffer);
  if (dtype !== 'F16' && dtype !== 'BF16' && dtype !== 'F64') {
    throw new InputError(`tensor "${printable(name)}" is ${dtype}, not a floating type`, {
      file,
      remedy: 'save it as F32, F16 or BF16',
    });
  }
  const size = bytesPerElement[dtype];
  const values = new Float32Array(byteLength / size);
  await tensorChunks(info, (bytes, position) => {
    toFloat32(bytes, dtype, values.subarray(position / size, (position + bytes.length) / size));
    return undefined;
  });
  return values;
}
