import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of one test file, removed after its last test. */
export function scratchFolder(): {
  readonly path: (...names: readonly string[]) => string;
  /** Writes a file and tells its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
} {
  const root = mkdtempSync(join(tmpdir(), 'weights-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  const path = (...names: readonly string[]): string => join(root, ...names);
  return {
    path,
    write: (name, content) => {
      rmSync(path(name), { force: true }); // cutting a file to nothing makes ext4 wait for the disk
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
