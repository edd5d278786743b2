import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import type { StudyRun } from './studyRun.ts';

const main = join(import.meta.dirname, '../main.ts');

/**
 * Does the part of a stage that belongs to one run of a system in a process of its own, for a session computes on the
 * thread that calls it; true when it succeeded. The process ends with this one.
 */
export function childRun(run: StudyRun, stage: 'fit' | 'label', stem: string): Promise<boolean> {
  const paths = [...run.paths].flatMap(([id, path]) => ['--corpus', `${id}=${path}`]);
  const child = spawn(
    process.execPath,
    [
      ...[main, 'study', run.file, '--stage', stage, '--only', stem],
      ...['--output', run.output, ...paths],
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  );
  child.stderr?.pipe(process.stderr, { end: false });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
}
