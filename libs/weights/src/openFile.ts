import { fileError, InputError } from '@labelray/core';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A file open for short reads at any place: headers, directories. Data comes through `withFile`, which does not block. */
export interface OpenFile {
  readonly name: string;
  readonly size: number;
  /** Throws InputError where the file ends before the range does. */
  readonly read: (position: number, length: number) => Uint8Array;
}

/** Opens a file, uses and closes it. Throws InputError where the system refuses it. */
export async function withOpenFile<T>(
  name: string,
  use: (file: OpenFile) => T | Promise<T>,
): Promise<T> {
  let descriptor: number | undefined;
  try {
    const opened = (descriptor = openSync(name, 'r'));
    const { size } = fstatSync(opened);
    const read = (position: number, length: number): Uint8Array => {
      const end = position + length;
      const bytes = new Uint8Array(end <= size ? length : 0);
      if (end > size || readSync(opened, bytes, 0, length, position) < length) {
        throw new InputError(`ends at byte ${size}, before byte ${end}`, {
          file: name,
          remedy: 'it is cut off: download it again',
        });
      }
      return bytes;
    };
    return await use({ name, size, read });
  } catch (error) {
    throw fileError(error, name);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
