import type { ByteSource, LabelerModule } from '@labelray/core';
import { InputError } from '@labelray/core';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { openPredictions } from './openPredictions.ts';

/** `file:<csv>`: someone else's predictions. */
export const labeler: LabelerModule = {
  summary: 'predictions from a labels CSV, such as the official CheXpert or NegBio labels',
  async open({ modality, argument }) {
    if (argument === undefined || argument === '') {
      throw new InputError('the labeler file needs a file', { remedy: 'write file:<csv>' });
    }
    return openPredictions(fileSource(argument), modality.findings);
  },
};

/** A file's bytes, decompressed where the name ends in `.gz`. */
const fileSource = (path: string): ByteSource => ({ name: path, chunks: chunks(path) });

async function* chunks(path: string): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(path);
  try {
    if (!path.endsWith('.gz')) yield* raw as AsyncIterable<Uint8Array>;
    else {
      const plain = createGunzip();
      raw.on('error', (error) => plain.destroy(error));
      yield* raw.pipe(plain) as AsyncIterable<Uint8Array>;
    }
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    throw new InputError(`cannot be read (${String(error.code)})`, {
      file: path,
      remedy: 'check the path, and that the file is whole',
    });
  }
}
