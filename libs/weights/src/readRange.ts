import { InputError } from '@labelray/core';
import type { FileHandle } from 'node:fs/promises';

/** One call of the system reads less than 2 GiB. */
const longestRead = 1 << 26;

/** Fills the buffer from a place in the file. Throws InputError where the file ends before it is full. */
export async function readRange(
  handle: FileHandle,
  into: Uint8Array,
  position: number,
  file: string,
): Promise<void> {
  let done = 0;
  while (done < into.length) {
    const length = Math.min(longestRead, into.length - done);
    const { bytesRead } = await handle.read(into, done, length, position + done);
    if (bytesRead === 0) {
      throw new InputError(
        `ends at byte ${position + done}, before byte ${position + into.length}`,
        {
          file,
          remedy: 'it is cut off or was changed while it was read: download it again',
        },
      );
    }
    done += bytesRead;
  }
}
