import { type ByteSource, errorCode, fileError, InputError } from '@labelray/core';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

const downloadAgain = 'download it again and compare its size with the published one';

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function* chunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    const packed = await isGzip(path);
    const raw = createReadStream(path, { highWaterMark: 1 << 18 });
    if (!packed) {
      yield* raw as AsyncIterable<Uint8Array>;
      return;
    }
    const unpacked = createGunzip({ chunkSize: 1 << 18 });
    raw.on('error', (error) => unpacked.destroy(error));
    try {
      yield* raw.pipe(unpacked) as AsyncIterable<Uint8Array>;
    } finally {
      raw.destroy();
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === 'Z_BUF_ERROR') {
      throw new InputError('is cut off: the gzip data ends early', {
        file: path,
        remedy: downloadAgain,
      });
    }
    if (code?.startsWith('Z_') === true) {
      throw new InputError('holds damaged gzip data', { file: path, remedy: downloadAgain });
    }
    throw fileError(error, path, 'check the path');
  }
}

/** A file's bytes, unpacked where it is gzip, whatever its name. Throws InputError where it cannot be read or is cut off. */
export function fileSource(path: string): ByteSource {
  return { name: path, chunks: chunks(path) };
}
