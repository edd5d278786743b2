/**
 * How fast a LLaMA labels synthetic chest reports by slots, by JSON and by JSON token by token, beside PyTorch and
 * Transformers: `npm run bench:labeling [-- model … --rounds 3 --reports 32 --prompts plain,alpaca]`. LABELRAY_PEER_PYTHON names a Python with torch and
 * transformers; without it only ours is timed. Runs alternate, each in a process of its own; medians over all runs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { labelingModels, type LabelingModel } from './labeling/models.ts';
import { peerTask } from './labeling/peerTask.ts';
import { reportsToLabel } from './labeling/reportsToLabel.ts';
import { writeModel } from './labeling/writeModel.ts';
import { median } from './timings.ts';

interface Run {
  readonly milliseconds: readonly number[];
  /** By report and finding; none of PyTorch's free JSON. */
  readonly labels: readonly (readonly string[])[];
}

const root = join(import.meta.dirname, '../..');
const python = process.env.LABELRAY_PEER_PYTHON;
const threads = String(availableParallelism());
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    reports: { type: 'string', default: '32' },
    prompts: { type: 'string', default: 'plain,alpaca' },
  },
});
const reports = reportsToLabel(Number(values.reports));
const answers = ['slots', 'json'] as const;

function run(file: string, args: readonly string[]): Run {
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
  const output = execFileSync(file, [...args], { cwd: root, encoding: 'utf8', stdio });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Run;
}

/** Share of cells on which two runs agree. */
function agreement(a: Run, b: Run): number {
  const same = a.labels.flatMap((row, i) =>
    row.map((code, f) => Number(b.labels[i]?.[f] === code)),
  );
  return same.reduce((sum, one) => sum + one, 0) / same.length;
}

async function compare(folder: string, name: string, prompt: string): Promise<void> {
  const task = await peerTask(folder, prompt, reports);
  const file = join(folder, 'task.json');
  writeFileSync(file, JSON.stringify(task));
  const runs = new Map<string, Run[]>();
  const note = (key: string, one: Run) => runs.set(key, [...(runs.get(key) ?? []), one]);
  const script = 'tools/benchmarks/labeling/label.ts';
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const answer of answers) {
      const args = [script, folder, answer, prompt, values.reports, threads];
      note(answer, run(process.execPath, args));
      if (python === undefined) continue;
      const peer = ['tools/peers/llama_label.py', folder, file, answer, '--threads', threads];
      note(`PyTorch ${answer}`, run(python, peer));
    }
    const args = ['tools/benchmarks/labeling/writeTokens.ts', folder, file, threads];
    note('json token by token', run(process.execPath, args));
  }
  const rate = (key: string): number => {
    const milliseconds = (runs.get(key) ?? []).flatMap((one) => one.milliseconds);
    return (1000 * reports.length) / median(milliseconds);
  };
  const rows = task.batches.flat();
  const mean = rows.reduce((sum, row) => sum + row.prompt.length, 0) / rows.length;
  console.log(
    `${name}, ${prompt}: prompts of ${mean.toFixed(0)} tokens, JSON answers of ${task.answerTokens}`,
  );
  for (const key of runs.keys()) console.log(`  ${key}: ${rate(key).toFixed(1)} reports/s`);
  for (const key of ['json', 'json token by token']) {
    console.log(`  slots ${(rate('slots') / rate(key)).toFixed(1)} × ${key}`);
  }
  if (python === undefined) return;
  for (const answer of answers) {
    const ratio = rate(answer) / rate(`PyTorch ${answer}`);
    console.log(`  ${answer} ${ratio.toFixed(2)} × PyTorch`);
  }
  const [ours] = runs.get('slots') ?? [];
  const [theirs] = runs.get('PyTorch slots') ?? [];
  if (ours === undefined || theirs === undefined) return;
  console.log(`  slots: ${(100 * agreement(ours, theirs)).toFixed(2)} % of labels as in PyTorch`);
}

console.log(`${cpus()[0]?.model ?? ''}, ${threads} threads, ${reports.length} reports`);
const names = Object.keys(labelingModels) as LabelingModel[];
const scratch = mkdtempSync(join(tmpdir(), 'labelray-labeling-'));
try {
  for (const name of names.filter((one) => positionals.length === 0 || positionals.includes(one))) {
    const folder = join(scratch, name);
    await writeModel(folder, name, reports);
    for (const prompt of values.prompts.split(',')) await compare(folder, name, prompt);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
