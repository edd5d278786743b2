import { fileError } from '@labelray/core';
import { Buffer } from 'node:buffer';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { byteLengthOf } from './byteLengthOf.ts';
import type { DType } from './tensorInfo.ts';

/** A tensor to write: little-endian, row-major; `data` may be made when its turn comes. */
export interface TensorToWrite {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly data: Uint8Array | (() => Uint8Array | Promise<Uint8Array>);
}

/** The order of the reference writer: its types from the strictest alignment down, then names by their bytes. */
const typeOrder: readonly DType[] = [
  'I64',
  'F64',
  'F32',
  'I32',
  'BF16',
  'F16',
  'I16',
  'I8',
  'U8',
  'BOOL',
];

function inOrder(tensors: readonly TensorToWrite[]): readonly TensorToWrite[] {
  return tensors.toSorted(
    (a, b) =>
      typeOrder.indexOf(a.dtype) - typeOrder.indexOf(b.dtype) ||
      Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)),
  );
}

function lengthOf({ name, dtype, shape }: TensorToWrite): number {
  const length = byteLengthOf(dtype, shape);
  if (length !== undefined) return length;
  throw new RangeError(`tensor "${name}" has the impossible shape [${shape.join(', ')}]`);
}

function headerOf(
  tensors: readonly TensorToWrite[],
  metadata: Readonly<Record<string, string>> | undefined,
): Buffer {
  const entries: [string, unknown][] = [];
  if (metadata !== undefined) {
    const sorted = Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
    entries.push(['__metadata__', Object.fromEntries(sorted)]);
  }
  const names = new Set(['__metadata__']);
  let offset = 0;
  for (const tensor of tensors) {
    const { name, dtype, shape } = tensor;
    if (names.has(name)) throw new RangeError(`the name "${name}" is taken`);
    names.add(name);
    const start = offset;
    offset += lengthOf(tensor);
    entries.push([name, { dtype, shape, data_offsets: [start, offset] }]);
  }
  // by hand, because an object would put names like "1" first
  const fields = entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const json = Buffer.from(`{${fields.join(',')}}`);
  const padded = Buffer.alloc(8 + Math.ceil(json.length / 8) * 8, ' ');
  padded.writeBigUInt64LE(BigInt(padded.length - 8));
  json.copy(padded, 8);
  return padded;
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    done += (await handle.write(bytes, done, Math.min(1 << 26, bytes.length - done))).bytesWritten;
  }
}

/**
 * Writes a safetensors file, tensor by tensor, into `<file>.partial`, which takes the file's place when all of it is
 * on the disk: whatever fails before leaves the old file as it was and no partial one.
 *
 * Same tensors and metadata, same bytes, and those of the reference writer (metadata by key, where that has no order).
 * Throws InputError where the disk is full or refuses; RangeError on a name that is taken, an impossible shape, or data
 * whose length is not that of type and shape.
 */
export async function writeSafetensors(
  file: string,
  tensors: Iterable<TensorToWrite> | AsyncIterable<TensorToWrite>,
  metadata?: Readonly<Record<string, string>>,
): Promise<void> {
  const given: TensorToWrite[] = [];
  for await (const tensor of tensors) given.push(tensor);
  const sorted = inOrder(given);
  const header = headerOf(sorted, metadata);
  const partial = `${file}.partial`;
  try {
    const handle = await open(partial, 'w');
    try {
      await writeAll(handle, header);
      for (const tensor of sorted) {
        const data = typeof tensor.data === 'function' ? await tensor.data() : tensor.data;
        const length = lengthOf(tensor);
        if (data.length !== length) {
          throw new RangeError(
            `tensor "${tensor.name}" has ${data.length} bytes, but ${tensor.dtype} of shape [${tensor.shape.join(', ')}] takes ${length}`,
          );
        }
        await writeAll(handle, data);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined); // the first error is the one to tell
    throw fileError(error, file);
  }
}
