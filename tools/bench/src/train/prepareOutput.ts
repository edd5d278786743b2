import { fileError, InputError } from '@labelray/core';
import { mkdir, realpath, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes the output folder and proves that it can be written, before hours of training find out. Throws InputError where
 * it cannot, and where it is the folder of the base, whose files would be replaced.
 */
export async function prepareOutput(
  output: string,
  { base }: { readonly base: string },
): Promise<void> {
  const probe = join(output, '.probe');
  try {
    await mkdir(output, { recursive: true });
    await writeFile(probe, 'x');
    await rm(probe);
  } catch (error) {
    throw fileError(error, output, 'choose another folder');
  }
  if ((await realpath(output)) === (await realpath(base))) {
    throw new InputError('is the folder of the base', {
      file: output,
      remedy: 'name a new folder',
    });
  }
}

/** Bytes that are free on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
