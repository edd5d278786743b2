import { InputError, type ByteSource } from '@labelray/core';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';

/**
 * A file's bytes, decompressed where the name ends in `.gz`.
 *
 * @throws InputError when the file is missing, a folder, unreadable, or its compressed data is damaged.
 */
export function fileSource(path: string): ByteSource {
  return { name: path, chunks: fileChunks(path) };
}

async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    if (statSync(path).isDirectory())
      throw new InputError('is a folder, not a file', { file: path });
    const raw = createReadStream(path, { highWaterMark: 1 << 18 });
    if (!path.endsWith('.gz')) {
      yield* raw as AsyncIterable<Uint8Array>;
      return;
    }
    const unzipped = createGunzip({ chunkSize: 1 << 18 });
    raw.on('error', (error) => unzipped.destroy(error));
    yield* raw.pipe(unzipped) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Says in a person's words what the operating system or zlib said of a file; other errors pass unchanged. */
export function fileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return new InputError('no such file', { file: path, remedy: 'check the path' });
    case 'EACCES':
    case 'EPERM':
      return new InputError('no permission', { file: path, remedy: 'check who may use it' });
    case 'ENOSPC':
      return new InputError('disk full', { file: path, remedy: 'free some space and run again' });
    case 'EISDIR':
      return new InputError('is a folder, not a file', { file: path });
    case 'ENOTDIR':
      return new InputError('a part of the path is not a folder', { file: path });
    case 'Z_BUF_ERROR':
      return new InputError('compressed file ends early', {
        file: path,
        remedy: 'copy or download it again',
      });
    case 'Z_DATA_ERROR':
      return new InputError('not gzip data, or damaged', {
        file: path,
        remedy: 'copy or download it again',
      });
    default:
      return error;
  }
}

/** A small text file, whole. @throws InputError when it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw fileError(error, path);
  }
}
