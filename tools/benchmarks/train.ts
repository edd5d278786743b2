/**
 * A whole training run beside Hugging Face PEFT: `npm run bench:train [-- --rounds 3 --reports 192 --epochs 3 --seed 1
 * --base <folder> --prompt alpaca --threads 2]`; without a base, on one of random weights. Both read the same synthetic
 * reports, tokenize them, train the same adapter in the same batches, label the dev part after every epoch and save;
 * ours is `labelray train` as a user starts it. LABELRAY_PEER_PYTHON names a Python with torch, transformers and peft;
 * without it only ours is timed. Runs alternate; seconds are of whole processes, by the clock and, which other programs
 * disturb less, of the processor.
 */
import { loraSettings } from '@labelray/labelers/tuning';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { writeModel } from './labeling/writeModel.ts';
import { peerTask } from './train/peerTask.ts';
import { runCommand } from './train/runCommand.ts';
import { writeData } from './train/writeData.ts';
import { median } from './timings.ts';

/** One training run. */
interface Run {
  /** Of the whole process, by the clock. */
  readonly seconds: number;
  readonly processorSeconds: number;
  /** Until the program had loaded what it runs on; none of ours, which loads while it works. */
  readonly importSeconds: number;
  readonly peakMiB: number;
  readonly devScore: number;
}

const root = join(import.meta.dirname, '../..');
const python = process.env.LABELRAY_PEER_PYTHON;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    reports: { type: 'string', default: '192' },
    epochs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    base: { type: 'string' },
    prompt: { type: 'string', default: 'alpaca' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});
const seed = Number(values.seed);
const threads = Number(values.threads);
const settings = {
  ...{ rank: 8, epochs: Number(values.epochs), learningRate: 0.003, guideline: 'brief', threads },
  prompt: values.prompt,
};

function runPeer(file: string, args: readonly string[]): Run {
  const output = execFileSync(file, [...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Run;
}

const scratch = mkdtempSync(join(tmpdir(), 'labelray-train-'));
try {
  const base = values.base ?? join(scratch, 'base');
  const data = await writeData(scratch, { train: Number(values.reports), dev: 64 });
  if (values.base === undefined) await writeModel(base, 'small', data.train);
  const adapter = join(scratch, 'initial');
  const task = await peerTask(data, { base, adapter, settings: loraSettings(settings), seed });
  const taskFile = join(scratch, 'task.json');
  writeFileSync(taskFile, JSON.stringify(task));
  const tokens = task.batches.flat().reduce((sum, row) => sum + (task.train[row]?.tokens ?? 0), 0);

  const ours = (output: string): Run => {
    const { account, ...cost } = runCommand([
      ...['train', '--modality', 'cxr', '--base', base, '--seed', String(seed)],
      ...['--train', data.files.train, '--dev', data.files.dev, '--output', output],
      ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
    ]);
    const { preflight, seconds } = account as {
      preflight: { evaluationSeconds: number };
      seconds: number;
    };
    console.log(
      `  ours: ${seconds.toFixed(1)} s of steps, evaluations estimated at ${preflight.evaluationSeconds.toFixed(1)} s`,
    );
    return { ...cost, importSeconds: 0, devScore: Number(account.devScore) };
  };
  const peer = (file: string, output: string): Run =>
    runPeer(file, [
      ...['tools/peers/peft_train.py', base, adapter, taskFile, output],
      ...['--threads', String(threads), '--seed', String(seed)],
    ]);

  const found: { ours: Run[]; peer: Run[] } = { ours: [], peer: [] };
  const note = (who: keyof typeof found, one: Run): void => {
    found[who].push(one);
    console.log(
      `  ${who}: ${one.seconds.toFixed(1)} s, ${one.processorSeconds.toFixed(1)} s of the processor, ${one.peakMiB.toFixed(0)} MiB, dev macro F1 ${one.devScore.toFixed(3)}`,
    );
  };
  console.log(
    `${cpus()[0]?.model ?? ''}, ${threads} threads; ${task.train.length} reports, ${task.dev.length} held out, ${task.batches.length} steps of 8, ${tokens} tokens`,
  );
  for (let round = 0; round < Number(values.rounds); round++) {
    note('ours', ours(join(scratch, `ours ${round}`)));
    if (python !== undefined) note('peer', peer(python, join(scratch, `peer ${round}`)));
  }
  const seconds = (runs: readonly Run[], of = (one: Run) => one.seconds) => median(runs.map(of));
  const processor = (one: Run) => one.processorSeconds;
  const peak = (runs: readonly Run[]) => Math.max(...runs.map(({ peakMiB }) => peakMiB));
  for (const [name, runs] of Object.entries(found)) {
    if (runs.length === 0) continue;
    const scores = runs.map(({ devScore }) => devScore.toFixed(3)).join(', ');
    console.log(
      `${name}: ${seconds(runs).toFixed(1)} s, ${(tokens / seconds(runs)).toFixed(0)} tokens/s, ${peak(runs).toFixed(0)} MiB, dev macro F1 ${scores}`,
    );
  }
  if (found.peer.length > 0) {
    const whole = seconds(found.peer) / seconds(found.ours);
    const loaded =
      seconds(found.peer, (one) => one.seconds - one.importSeconds) / seconds(found.ours);
    const busy = seconds(found.peer, processor) / seconds(found.ours, processor);
    console.log(
      `ours ${whole.toFixed(2)} × as fast (${loaded.toFixed(2)} × when loading PyTorch is not counted, ${busy.toFixed(2)} × by seconds of the processor), in ${(peak(found.ours) / peak(found.peer)).toFixed(2)} × the memory`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
