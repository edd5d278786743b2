import { readRange } from './readRange.ts';
import type { TensorInfo } from './tensorInfo.ts';
import { withFile } from './withFile.ts';

/** A multiple of every type's length. */
const longestChunk = 1 << 22;

/**
 * Hands the bytes of a tensor over in runs of at most 4 MiB, whole elements each, with the place in the tensor; the
 * run is used again after `use`, which ends the walk by returning true.
 */
export async function tensorChunks(
  { file, offset, byteLength }: TensorInfo,
  use: (bytes: Uint8Array, position: number) => boolean | undefined,
): Promise<void> {
  await withFile(file, async (handle) => {
    const chunk = new Uint8Array(Math.min(longestChunk, byteLength));
    for (let done = 0; done < byteLength; done += chunk.length) {
      const bytes = chunk.subarray(0, Math.min(chunk.length, byteLength - done));
      await readRange(handle, bytes, offset + done, file);
      if (use(bytes, done) === true) return;
    }
  });
}
