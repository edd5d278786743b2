/**
 * A model of the TinyLlama shape, 1.1 billion random bfloat16 weights, through `labelray train` and `labelray label`:
 * `node tools/benchmarks/largeModel.ts [--recompute]`. Ten steps on a report of about 256 tokens each, then 20 reports
 * labeled with the adapter. Takes 2.2 GB on the disk, given back at the end. Prints seconds and peak memory of each.
 */
import type { LabeledReport } from '@labelray/core';
import { formatReport } from '@labelray/core/formats';
import { openPrompter, promptForm } from '@labelray/labelers/prompt';
import { layOutRow, openTokenizer, trainByteLevelBpe, trainedSettings } from '@labelray/llama';
import { modality } from '@labelray/modality-cxr';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runCommand } from './train/runCommand.ts';

const { values } = parseArgs({ options: { recompute: { type: 'boolean', default: false } } });
const root = join(import.meta.dirname, '../..');
const steps = 10;
const labeled = 20;
const tokens = 256;
const form = { prompt: 'alpaca', guideline: 'brief' };
const threads = availableParallelism();

const scratch = mkdtempSync(join(tmpdir(), 'labelray-large-'));
try {
  const base = join(scratch, 'base');
  const write = ['tools/benchmarks/engine/writeBase.ts', 'tinyllama', 'BF16', base];
  execFileSync(process.execPath, write, { cwd: root });
  const parts = { train: 200, test: 200 };
  const reports = modality.synthesize?.({ style: 'internal', parts, seed: 1 }) ?? [];
  const texts = [...reports.map(({ text }) => text), modality.instruction];
  const tokenizer = JSON.stringify(trainByteLevelBpe(texts, { size: 4096 }));
  writeFileSync(join(base, 'tokenizer.json'), tokenizer);
  writeFileSync(join(base, 'tokenizer_config.json'), JSON.stringify(trainedSettings));

  const prompter = openPrompter({
    modality,
    tokenizer: await openTokenizer(base),
    form: promptForm(form),
  });
  const length = (report: LabeledReport) => layOutRow(prompter.row(report)).ids.length;
  /** The reports of a part whose rows are nearest to the wanted length. */
  const nearest = (split: string, count: number): readonly LabeledReport[] =>
    reports
      .filter((report) => report.split === split)
      .toSorted((a, b) => Math.abs(length(a) - tokens) - Math.abs(length(b) - tokens))
      .slice(0, count);
  const files = { train: join(scratch, 'train.jsonl'), test: join(scratch, 'test.jsonl') };
  const [train, test] = [nearest('train', steps), nearest('test', labeled)];
  writeFileSync(files.train, train.map((report) => formatReport(report)).join(''));
  writeFileSync(files.test, test.map((report) => formatReport(report)).join(''));

  const settings = Object.entries({ ...form, threads, precision: 'bf16' });
  const set = (more: readonly (readonly [string, unknown])[]) =>
    [...settings, ...more].flatMap(([name, value]) => ['--set', `${name}=${String(value)}`]);
  const adapter = join(scratch, 'adapter');
  const trained = runCommand([
    ...['train', '--modality', 'cxr', '--base', base, '--train', files.train, '--output', adapter],
    ...['--rank', '8', '--targets', 'q_proj,v_proj', '--epochs', '1'],
    ...set([
      ['batchSize', 1],
      ['recompute', values.recompute],
    ]),
  ]);
  const read = train.reduce((sum, report) => sum + length(report), 0);
  console.log(`${cpus()[0]?.model ?? ''}, ${threads} threads`);
  console.log(
    `${String(trained.account.steps)} steps of ${(read / steps).toFixed(0)} tokens: ${Number(trained.account.seconds).toFixed(1)} s, whole command ${trained.seconds.toFixed(1)} s, ${trained.peakMiB.toFixed(0)} MiB`,
  );
  const output = join(scratch, 'labels.csv');
  const done = runCommand([
    ...['label', '--modality', 'cxr', '--labeler', `lora:${base}+${adapter}`],
    ...['--input', files.test, '--output', output, ...set([])],
  ]);
  console.log(
    `${labeled} reports labeled: whole command ${done.seconds.toFixed(1)} s, ${done.peakMiB.toFixed(0)} MiB`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
