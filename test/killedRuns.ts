import { randomInteger, type Random } from '@labelray/core';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { cli } from './runCli.ts';

/** How a command ended: whether by the kill, and how long it ran from the moment it began its work. */
export interface Ended {
  readonly killed: boolean;
  readonly span: number;
}

/**
 * Runs `labelray` in a process of its own; with `killAfter` it is killed, as by `kill -9`, so many milliseconds after it
 * has said `begun` on stderr. Rejects where it ends with an error of its own.
 */
export function runUntilKilled(
  args: readonly string[],
  { begun, killAfter }: { readonly begun: string; readonly killAfter?: number },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let said = '';
    let started: number | undefined;
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      if (started !== undefined || !said.includes(begun)) return;
      started = performance.now();
      if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const span = started === undefined ? 0 : performance.now() - started;
      if (signal === 'SIGKILL') resolve({ killed: true, span });
      else if (code === 0) resolve({ killed: false, span });
      else reject(new Error(`ended with ${code ?? signal ?? 'nothing'}: ${said}`));
    });
  });
}

/**
 * Runs a command into one folder after another, killing and resuming it at random moments until it has been killed so many
 * times, and then to its end; `check` looks at each finished folder. Moments fall within `span` milliseconds from where
 * the work begins. Gives the number of kills.
 */
export async function killAtRandom(
  command: (run: number) => readonly string[],
  {
    kills: wanted,
    span,
    begun,
    random,
    check,
  }: {
    readonly kills: number;
    readonly span: number;
    readonly begun: string;
    readonly random: Random;
    readonly check: (run: number) => void;
  },
): Promise<number> {
  let kills = 0;
  for (let run = 0; run === 0 || kills < wanted; run++) {
    for (;;) {
      const killAfter = kills < wanted ? randomInteger(random, Math.ceil(span)) : undefined;
      const { killed } = await runUntilKilled([...command(run), '--resume'], {
        begun,
        ...(killAfter !== undefined && { killAfter }),
      });
      if (!killed) break;
      kills++;
    }
    check(run);
  }
  return kills;
}
