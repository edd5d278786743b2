import { scratchFolder as pathsIn } from '@labelray/testing';
import { rmSync, writeFileSync } from 'node:fs';

/** A folder for the files of one test file, removed after its last test. */
export function scratchFolder(): {
  readonly path: (...names: readonly string[]) => string;
  /** Writes a file and tells its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
} {
  const path = pathsIn();
  return {
    path,
    write: (name, content) => {
      rmSync(path(name), { force: true }); // cutting a file to nothing makes ext4 wait for the disk
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
