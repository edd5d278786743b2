import { readRange } from './readRange.ts';
import type { TensorInfo } from './tensorInfo.ts';
import { withFile } from './withFile.ts';

/** The bytes of a tensor as they stand in its file, in a buffer of their own. Throws InputError where the file ends early. */
export async function readRaw({ file, offset, byteLength }: TensorInfo): Promise<Uint8Array> {
  return withFile(file, async (handle) => {
    const bytes = new Uint8Array(byteLength);
    await readRange(handle, bytes, offset, file);
    return bytes;
  });
}
