import { fileError } from '@labelray/core';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

async function digestFiles(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${basename(file)}\0`);
    let length = 0;
    try {
      for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
        const bytes = chunk as Uint8Array;
        length += bytes.length;
        hash.update(bytes);
      }
    } catch (error) {
      throw fileError(error, file);
    }
    hash.update(`\0${length}\0`);
  }
  return hash.digest('hex');
}

/**
 * SHA-256, in hex, over each file's name and contents, in the order given: read as a stream when first asked for, and
 * once. A name ends with NUL, the contents with their length, so that no two lists of files give the same bytes.
 */
export function digestOnce(files: readonly string[]): () => Promise<string> {
  let digest: Promise<string> | undefined;
  return () => (digest ??= digestFiles(files));
}
