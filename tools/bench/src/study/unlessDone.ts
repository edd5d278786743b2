import { prettyJson } from '@labelray/core/formats';
import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from '../files/atomicFile.ts';
import type { ComputeRun } from './measured.ts';

/** A finished run: what it was made from, and what it cost then. */
interface Done {
  readonly key: string;
  readonly compute: ComputeRun;
}

/**
 * Does a piece of work unless `file` tells that it was done from the same `key`, so that an interrupted stage goes on
 * where it stopped. The record is written last: work that was cut off is done again.
 */
export async function unlessDone(
  file: string,
  key: string,
  work: () => Promise<ComputeRun>,
): Promise<{ readonly compute: ComputeRun; readonly kept: boolean }> {
  const before = doneBefore(file, key);
  if (before !== undefined) return { compute: before, kept: true };
  const compute = await work();
  const done: Done = { key, compute };
  await writeAtomically(file, [prettyJson(done)]);
  return { compute, kept: false };
}

/** What a record tells of the work of this key; undefined where it was not done. */
export function doneBefore(file: string, key: string): ComputeRun | undefined {
  const before = readDone(file);
  return before?.key === key ? before.compute : undefined;
}

/** The record, if there is a whole one. */
function readDone(file: string): Done | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Done;
  } catch {
    return undefined; // of another version, or damaged: done again
  }
}
