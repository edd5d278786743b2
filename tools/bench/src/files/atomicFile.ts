import { fileError } from '@labelray/core';
import { mkdirSync, openSync, renameSync, writeSync, closeSync, fsyncSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file whole or not at all: into `<path>.partial`, renamed when complete, so that a crash or a full disk
 * leaves an older file as it was.
 */
export async function writeAtomically(
  path: string,
  lines: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const partial = `${path}.partial`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(partial, 'w');
    try {
      await writeChunks(file, lines);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Writes pieces to an open file in blocks of about 256 KiB, or of a second where they come slowly. */
export async function writeChunks(
  file: number,
  lines: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  let block: string[] = [];
  let size = 0;
  let written = performance.now();
  const flush = () => {
    if (size > 0) writeSync(file, block.join(''));
    block = [];
    size = 0;
    written = performance.now();
  };
  for await (const line of lines) {
    if (typeof line === 'string') {
      block.push(line);
      size += line.length;
      if (size > 1 << 18 || performance.now() - written > 1000) flush();
    } else {
      flush();
      writeSync(file, line);
    }
  }
  flush();
}
