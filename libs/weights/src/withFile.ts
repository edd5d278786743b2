import { fileError } from '@labelray/core';
import { open, type FileHandle } from 'node:fs/promises';

/** Opens a file for reading, uses and closes it. Throws InputError where the system refuses it. */
export async function withFile<T>(
  file: string,
  use: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  try {
    const handle = await open(file);
    try {
      return await use(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError(error, file);
  }
}
