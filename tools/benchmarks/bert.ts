/**
 * Speed and memory of labeling with and tuning BERT-base beside PyTorch: `npm run bench:bert [-- label train --rounds 3
 * --layers 12]`. LABELRAY_PEER_PYTHON names a Python with torch and transformers; without it only ours is timed. Runs
 * alternate, each in a process of its own; medians over all steps of all rounds.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ceiling } from './engine/ceiling.ts';
import { merged, type Timing } from './timings.ts';

const root = join(import.meta.dirname, '../..');
const python = process.env.LABELRAY_PEER_PYTHON;
const threads = availableParallelism();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    steps: { type: 'string', default: '2' },
    layers: { type: 'string', default: '12' },
  },
});
const modes: Readonly<Record<string, { readonly reports: number; readonly title: string }>> = {
  label: { reports: 32, title: 'labeling, 32 × 128 word pieces' },
  train: { reports: 18, title: 'a tuning step, 18 × 128 word pieces, Adam on all weights' },
};

function run(file: string, args: readonly string[], env: Record<string, string> = {}): Timing {
  const common = ['--layers', values.layers, '--threads', String(threads), '--steps', values.steps];
  const output = execFileSync(file, [...args, ...common], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Timing;
}

const most = await ceiling(threads);
console.log(
  `${cpus()[0]?.model ?? ''}, ${threads} threads; matrix-multiply ceiling ${most.toFixed(0)} GFLOP/s`,
);
const scratch = mkdtempSync(join(tmpdir(), 'labelray-bert-'));
try {
  const folder = join(scratch, 'base');
  const writer = ['tools/benchmarks/bert/writeBase.ts', values.layers, folder];
  execFileSync(process.execPath, writer, { cwd: root });
  for (const mode of positionals.length > 0 ? positionals : Object.keys(modes)) {
    const { reports, title } = modes[mode] ?? {};
    if (reports === undefined) throw new Error(`no mode ${mode}: ${Object.keys(modes).join(', ')}`);
    const ours: Timing[] = [];
    const peer: Timing[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      ours.push(run(process.execPath, ['tools/benchmarks/bert/step.ts', mode, '--folder', folder]));
      if (python !== undefined) peer.push(run(python, ['tools/peers/bert_base.py', mode]));
    }
    const { ms, busy, peakMiB } = merged(ours);
    const rate = (reports * 1000) / ms;
    console.log(
      `${title ?? mode}: ${ms.toFixed(0)} ms, ${busy.toFixed(0)} ms of the processor, ${rate.toFixed(2)} reports/s, ${peakMiB.toFixed(0)} MiB`,
    );
    if (peer.length === 0) continue;
    const other = merged(peer);
    console.log(
      `  PyTorch: ${other.ms.toFixed(0)} ms, ${other.busy.toFixed(0)} ms of the processor, ${((reports * 1000) / other.ms).toFixed(2)} reports/s, ${other.peakMiB.toFixed(0)} MiB; ours ${(other.ms / ms).toFixed(2)} × as fast, ${(other.busy / busy).toFixed(2)} × by the processor, in ${(peakMiB / other.peakMiB).toFixed(2)} × the memory`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
