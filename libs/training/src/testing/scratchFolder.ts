import { afterAll } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Paths in a folder for the files of one test file, removed after its last test; in memory where Linux offers it,
 * since hundreds of checkpoints wait for a busy disk for most of a minute.
 */
export function scratchFolder(): (...names: readonly string[]) => string {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'training-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  return (...names) => join(root, ...names);
}
