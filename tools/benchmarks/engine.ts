/**
 * Speed and memory of LoRA training steps beside Hugging Face PEFT:
 * `npm run bench:engine [-- shape … --rounds 3 --modes f32,bf16,compile --threads 2]`.
 * LABELRAY_PEER_PYTHON names a Python with torch, transformers and peft; without it only ours is timed. Runs alternate,
 * each in a process of its own; medians over all steps of all rounds. Seconds of the processor are those of all threads;
 * other programs disturb them less.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ceiling } from './engine/ceiling.ts';
import { shapes, stepOperations, targetSets } from './engine/shapes.ts';
import { merged, type Timing } from './timings.ts';

const root = join(import.meta.dirname, '../..');
const python = process.env.LABELRAY_PEER_PYTHON;
const { positionals: named, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    modes: { type: 'string', default: 'f32,bf16,compile' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});
const rounds = Number(values.rounds);
const threads = Number(values.threads);
const wanted = values.modes.split(',');

/** How PEFT is run: plain, in half precision, and compiled. */
const peerModes: Readonly<Record<string, readonly string[]>> = {
  f32: [],
  bf16: ['--dtype', 'bfloat16'],
  compile: ['--compile'],
};
const chosen = named.length > 0 ? named : ['small', 'medium', 'wide'];

function run(file: string, args: readonly string[]): Timing {
  const output = execFileSync(file, [...args, '--steps', '4', '--threads', String(threads)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Timing;
}

const most = await ceiling(threads);
console.log(
  `${cpus()[0]?.model ?? ''}, ${threads} threads; matrix-multiply ceiling ${most.toFixed(0)} GFLOP/s`,
);
const scratch = mkdtempSync(join(tmpdir(), 'labelray-engine-'));
try {
  for (const name of chosen) {
    const shape = shapes[name];
    if (shape === undefined)
      throw new Error(`no shape ${name}; there are ${Object.keys(shapes).join(', ')}`);
    const base = join(scratch, name);
    execFileSync(process.execPath, ['tools/benchmarks/engine/writeBase.ts', name, 'F32', base], {
      cwd: root,
    });
    for (const targets of Object.keys(targetSets)) {
      const modes = Object.entries(peerModes).filter(([mode]) => wanted.includes(mode));
      const peers = python === undefined ? [] : modes;
      const asked = JSON.stringify({ ...shape, targets: targetSets[targets] });
      const found = new Map<string, Timing[]>();
      const note = (key: string, timing: Timing) =>
        found.set(key, [...(found.get(key) ?? []), timing]);
      for (let round = 0; round < rounds; round++) {
        const script = ['tools/benchmarks/engine/step.ts', name, targets, '--base', base];
        note('ours', run(process.execPath, script));
        for (const [mode, args] of peers) {
          note(`PEFT ${mode}`, run(python ?? '', ['tools/peers/peft_step.py', asked, ...args]));
        }
      }
      const { ms, busy, peakMiB } = merged(found.get('ours') ?? []);
      const rate = (shape.batch * shape.tokens * 1000) / ms;
      const share = stepOperations(shape) / ms / 1e6 / most;
      console.log(
        `${name} ${targets}: ${ms.toFixed(1)} ms, ${busy.toFixed(1)} ms of the processor, ${rate.toFixed(0)} tokens/s, ${peakMiB.toFixed(0)} MiB, ${(100 * share).toFixed(0)} % of the ceiling`,
      );
      for (const [mode] of peers) {
        const other = merged(found.get(`PEFT ${mode}`) ?? []);
        console.log(
          `  PEFT ${mode}: ${other.ms.toFixed(1)} ms, ${other.busy.toFixed(1)} ms of the processor, ${other.peakMiB.toFixed(0)} MiB; ours ${(other.ms / ms).toFixed(2)} × as fast, ${(other.busy / busy).toFixed(2)} × by the processor, in ${(peakMiB / other.peakMiB).toFixed(2)} × the memory`,
        );
      }
    }
    rmSync(base, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
