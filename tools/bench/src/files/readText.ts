import { fileError } from '@labelray/core';
import { readFileSync } from 'node:fs';

/** A small text file, whole. @throws InputError when it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw fileError(error, path);
  }
}
