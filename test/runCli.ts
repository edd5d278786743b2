import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sourceFiles.ts';

/** The entry of the command line. */
export const cli = join(root, 'tools/bench/bin/labelray.js');

/** What a command printed and its exit code. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `labelray` with arguments in a process of its own. */
export function runCli(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** An empty folder of its own under the system's temporary one. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'labelray-'));
}
