import { InputError } from '@labelray/core';
import { realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { FileRange } from '../graph/graph.ts';

/** Where the runtime finds the files of a graph: one folder, and the path of each file inside it. */
export interface LocatedFiles {
  readonly folder: string;
  readonly locate: (file: string) => string;
}

/**
 * Finds the files that stored arrays point into. The runtime takes files below one folder and no link that leads out of
 * it, but download caches are full of such links: they are followed here, and the folder is the one that holds all.
 * Throws InputError where a file is missing or ends before the array does.
 */
export async function locateFiles(
  ranges: readonly FileRange[],
  folder: string | undefined,
): Promise<LocatedFiles | undefined> {
  const ends = new Map<string, number>();
  for (const { file, offset, length } of ranges) {
    ends.set(file, Math.max(ends.get(file) ?? 0, offset + length));
  }
  const [first] = ends.keys();
  if (first === undefined) return undefined;
  if (folder === undefined) {
    throw new InputError('the graph has arrays in a file, and no folder was given', {
      file: first,
      remedy: 'open the session with the folder that holds the file',
    });
  }
  const real = new Map<string, string>();
  for (const [file, end] of ends) real.set(file, await found(resolve(folder, file), end));
  const common = commonFolder([...real.values()]);
  return {
    folder: common,
    locate: (file) =>
      relative(common, real.get(file) ?? file)
        .split(sep)
        .join('/'),
  };
}

async function found(path: string, end: number): Promise<string> {
  let size: number;
  let real: string;
  try {
    real = await realpath(path);
    ({ size } = await stat(real));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new InputError(
      `the file of stored arrays ${code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`}`,
      { file: path, remedy: 'fetch the model again, or name the folder that holds it' },
    );
  }
  if (size < end) {
    throw new InputError(`the file has ${size} bytes, and an array in it ends at ${end}`, {
      file: path,
      remedy: 'it is cut off: fetch it again',
    });
  }
  return real;
}

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths;
  let common = dirname(first);
  const holds = (path: string) => path.startsWith(common.endsWith(sep) ? common : common + sep);
  while (!rest.every(holds) && common !== dirname(common)) common = dirname(common);
  return common;
}
