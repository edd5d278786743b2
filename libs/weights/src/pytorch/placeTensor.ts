import { InputError, printable } from '@labelray/core';
import { byteLengthOf } from '../byteLengthOf.ts';
import { bytesPerElement } from '../bytesPerElement.ts';
import type { TensorInfo } from '../tensorInfo.ts';
import { saveAgain } from './pickleMachine.ts';
import type { PickleTensor } from './pickleValue.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** Row-major without gaps; the stride of a dimension of one element means nothing. */
function isContiguous({ shape, strides }: PickleTensor): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] ?? 0;
    if (size === 0) return true;
    if (size !== 1 && strides[axis] !== expected) return false;
    expected *= size;
  }
  return true;
}

/**
 * Where a tensor of the pickle lies in the archive; `entryOf` finds the entry of a storage.
 *
 * Throws InputError where the entry is missing or packed, its length is not that of the storage, the tensor passes its
 * storage, or is not row-major without gaps.
 */
export function placeTensor(
  name: string,
  tensor: PickleTensor,
  {
    file,
    entryOf,
  }: { readonly file: string; readonly entryOf: (key: string) => ZipEntry | undefined },
): TensorInfo {
  const { storage, offset, shape, at } = tensor;
  const { dtype, key, count } = storage;
  const size = bytesPerElement[dtype];
  const refused = (problem: string, remedy: string): InputError =>
    new InputError(`tensor "${printable(name)}" (data.pkl, REDUCE at byte ${at}) ${problem}`, {
      file,
      remedy,
    });
  const downloadAgain = 'the file is damaged: download it again';
  const entry = entryOf(key);
  if (entry === undefined) {
    throw refused(`has no entry "data/${printable(key)}" in the archive`, downloadAgain);
  }
  if (!entry.stored) {
    throw refused(
      `lies in the packed entry "${printable(entry.name)}"; torch.save stores them as they are`,
      'load and save it again with torch.save',
    );
  }
  if (entry.length !== count * size) {
    throw refused(
      `needs ${count} × ${size} bytes in entry "${printable(entry.name)}", which has ${entry.length}`,
      downloadAgain,
    );
  }
  const byteLength = byteLengthOf(dtype, shape);
  if (byteLength === undefined || offset + byteLength / size > count) {
    throw refused(
      `of shape [${shape.join(', ')}] at element ${offset} passes its storage of ${count}`,
      downloadAgain,
    );
  }
  if (!isContiguous(tensor)) {
    throw refused(
      `of shape [${shape.join(', ')}] is not contiguous: its strides are [${tensor.strides.join(', ')}]`,
      `call .contiguous() on it, then ${saveAgain}`,
    );
  }
  return { name, dtype, shape, file, offset: entry.offset + offset * size, byteLength };
}
