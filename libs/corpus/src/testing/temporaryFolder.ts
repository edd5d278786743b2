import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A folder for the tests of one file, removed after them; `put` writes a file and returns its path.
 *
 * @example const { put } = temporaryFolder(afterAll);
 */
export function temporaryFolder(afterAll: (clean: () => Promise<void>) => void): {
  readonly path: (name: string) => string;
  readonly put: (name: string, content: string | Uint8Array) => Promise<string>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'labelray-'));
  afterAll(() => rm(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    put: async (name, content) => {
      await mkdir(dirname(path(name)), { recursive: true });
      await writeFile(path(name), content);
      return path(name);
    },
  };
}
