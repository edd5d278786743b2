import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Paths in a folder for the files of one test file, removed after its last test. */
export function scratchFolder(): (...names: readonly string[]) => string {
  const root = mkdtempSync(join(tmpdir(), 'lora-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  return (...names) => join(root, ...names);
}
