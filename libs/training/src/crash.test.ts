import { expect, test } from '@jest/globals';
import { randomInteger, seededRandom } from '@labelray/core';
import { scratchFolder } from '@labelray/testing';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const scratch = scratchFolder({ inMemory: true });
const program = join(import.meta.dirname, 'testing/longTraining.ts');

/** Runs the training until its end, or kills it so many milliseconds after it began to train. */
function run(folder: string, killAfter?: number): Promise<{ killed: boolean; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', program, folder],
      {
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    let said = '';
    let errors = '';
    let begun = false;
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (begun || !said.includes('training\n')) return;
      begun = true;
      if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve({ killed: true, said });
      else if (code === 0) resolve({ killed: false, said });
      else reject(new Error(`ended with ${code ?? signal ?? 'nothing'}: ${errors}`));
    });
  });
}

const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );

test('killed at 20 random moments and resumed each time: the same parameters, the same log', async () => {
  const unbroken = await run(scratch('unbroken'));
  expect(unbroken.killed).toBe(false);
  const expected = filesOf(scratch('unbroken'));
  const random = seededRandom(11, 'kill');
  let kills = 0;
  let trainings = 0;
  while (kills < 20 || trainings === 0) {
    const folder = scratch(`killed ${trainings}`);
    for (;;) {
      const { killed, said } = await run(
        folder,
        kills < 20 ? randomInteger(random, 60) : undefined,
      );
      if (killed) {
        kills++;
        continue;
      }
      expect(said).toBe(unbroken.said); // result and parameters
      break;
    }
    expect(filesOf(folder)).toEqual(expected); // log, checkpoint, best parameters: nothing lost, nothing doubled
    trainings++;
  }
  expect(kills).toBe(20);
}, 60_000);
