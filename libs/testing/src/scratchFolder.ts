import { afterAll } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a scratch folder lies. */
export interface ScratchOptions {
  /** In memory where Linux offers it: hundreds of files wait for a busy disk for most of a minute. */
  readonly inMemory?: boolean;
}

/**
 * Paths in a folder for the files of one test file, removed after its last test.
 *
 * @example
 * const path = scratchFolder();
 * await writeFile(path('a.csv'), 'report_id,text\n');
 */
export function scratchFolder({ inMemory = false }: ScratchOptions = {}): (
  ...names: readonly string[]
) => string {
  const place = inMemory && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const root = mkdtempSync(join(place, 'labelray-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  return (...names) => join(root, ...names);
}
