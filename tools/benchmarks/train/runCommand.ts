import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What a command took: seconds of the whole process, by the clock and of the processor, and its peak of memory. */
export interface CommandCost {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMiB: number;
}

/** What it told of itself with `--json`. */
export type Account = Readonly<Record<string, unknown>>;

const root = join(import.meta.dirname, '../../..');

/** Runs `labelray` with `--json`, as a user does, and gives its account and what it took. */
export function runCommand(args: readonly string[]): CommandCost & { readonly account: Account } {
  const folder = mkdtempSync(join(tmpdir(), 'labelray-peak-'));
  const file = join(folder, 'peak.json');
  try {
    const preload = ['--import', './tools/benchmarks/train/reportPeak.ts'];
    const output = execFileSync(
      process.execPath,
      [...preload, 'tools/bench/bin/labelray.js', ...args, '--json'],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, LABELRAY_PEAK_FILE: file },
        stdio: ['ignore', 'pipe', 'pipe'], // what it says is in the error, where it fails
      },
    );
    const cost = JSON.parse(readFileSync(file, 'utf8')) as CommandCost;
    return { ...cost, account: JSON.parse(output) as Account };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
