import { beforeAll, expect, test } from '@jest/globals';
import type { CorpusCard, LabeledReport } from '@labelray/core';
import { formatCorpusCard } from '@labelray/core/formats';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';
import { syntheticReports, writeCorpus, writeRandomBase } from './trainingFiles.ts';

const folder = scratch();
const base = join(folder, 'base');
const file = (name: string) => join(folder, name);
const reports = syntheticReports({ train: 12, dev: 4 });
const part = (split: string) => reports.filter((report) => report.split === split);

beforeAll(async () => {
  await writeRandomBase(base, { texts: reports.map(({ text }) => text) });
  writeFileSync(join(base, 'README.md'), '---\nlicense: llama3.2\n---\n# Base\n');
  writeCorpus(file('train.jsonl'), part('train'));
  writeCorpus(file('dev.jsonl'), part('dev'));
  writeCorpus(file('all.jsonl'), reports);
  const card: CorpusCard = {
    ...{ id: 'internal', title: 'Internal', sections: [], read: 12, leftOut: [], warnings: [] },
    ...{ provenance: 'credentialed', role: 'internal' },
  };
  writeFileSync(file('train.card.json'), formatCorpusCard(card));
});

const settings = ['--set', 'prompt=plain', '--set', 'maxTokens=1024'];
const train = (name: string, ...args: readonly string[]) =>
  runCli(
    ...['train', '--modality', 'cxr', '--base', base, '--train', file('train.jsonl')],
    ...['--output', file(name), ...settings, ...args],
  );
const dev = ['--dev', file('dev.jsonl')];
const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), 'utf8');

interface Account {
  readonly preflight: Readonly<Record<string, number>>;
  readonly data: { readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>> };
  readonly warnings: readonly string[];
  readonly ended: string;
}

test('tells what it will cost, tunes, writes card and curves, and label uses the adapter', () => {
  const options = [...dev, '--epochs', '1', '--rank', '1', '--targets', 'q_proj,v_proj', '--json'];
  const { code, stdout, stderr } = train('adapter', ...options);
  expect([code, stderr]).toEqual([0, expect.stringContaining('best dev macro F1')]);
  const account = JSON.parse(stdout) as Account;
  expect(account).toMatchObject({
    ...{ reports: { train: 12, dev: 4 }, ended: 'finished', method: 'lora' },
    steps: 2, // 12 reports, 8 a step
    preflight: {
      rows: 12,
      epochs: 1,
      parameters: 2 * 2 * (16 + 16), // blocks × layers × (rank 1 in + rank 1 out)
    },
  });
  const { counts } = account.data;
  expect(Object.values(counts.Edema ?? {}).reduce((sum, count) => sum + count, 0)).toBe(12);
  const { seconds = NaN, evaluationSeconds = NaN, bytes = NaN } = account.preflight;
  expect(seconds).toBeGreaterThan(0);
  expect(evaluationSeconds).toBeGreaterThan(0);
  expect(bytes).toBeGreaterThan(2 ** 20);
  expect(stderr).toMatch(/cost: about .* of memory, .* of disk/);
  expect(stderr).toContain('⟦');
  expect(stderr).toMatch(/<report: \d+ tokens>/);

  const card = read('adapter', 'README.md');
  expect(card).toContain('license: "llama3.2"');
  expect(card).toContain('derived from credentialed data');
  expect(card).toMatch(/\| train \| 12 \| train\.jsonl \| `[0-9a-f]{64}` \|/);
  expect(card).toContain('| rank | 1 |');
  expect(existsSync(join(file('adapter'), 'training.vl.json'))).toBe(true);
  expect(read('adapter', 'training.svg')).toContain('training loss');
  for (const name of ['README.md', 'training.vl.json', 'adapter_config.json', 'labelray.json']) {
    expect(read('adapter', name)).not.toContain(folder); // no path of this machine
  }

  writeFileSync(file('in.csv'), 'report_id,text\na,No pneumothorax.\n');
  const labeled = runCli(
    ...['label', '--modality', 'cxr', '--input', file('in.csv'), '--output', file('out.csv')],
    ...['--labeler', `lora:${base}+${file('adapter')}`], // asked as it was trained, without options
  );
  expect([labeled.code, labeled.stderr]).toEqual([
    0,
    expect.not.stringContaining('another prompt'),
  ]);
  expect(read('out.csv').trim().split('\n')).toHaveLength(2);
}, 120_000);

test('no word of a report reaches what is kept in logs, unless on stdout where it is asked for', () => {
  const first = part('train')[0]?.text ?? '';
  const words = first.split(/[.\n]/)[0] ?? '';
  expect(words.length).toBeGreaterThan(10);
  const shown = train('example', '--dry-run', '--show-example');
  expect(shown.stdout).toContain(first);
  expect(shown.stderr).not.toContain(words);
  const hidden = train('example', '--dry-run', '--json');
  expect([hidden.code, hidden.stdout + hidden.stderr]).toEqual([
    0,
    expect.not.stringContaining(words),
  ]);
  expect(JSON.parse(hidden.stdout)).toMatchObject({ ended: 'planned', steps: 0 });
  expect(existsSync(join(file('example'), 'adapter_config.json'))).toBe(false);
});

test('one corpus file serves both parts, each by its split', () => {
  const both = ['--train', file('all.jsonl'), '--dev', file('all.jsonl'), '--dry-run', '--json'];
  const { code, stdout, stderr } = train('both', ...both);
  expect([code, stderr]).toEqual([0, expect.stringContaining('train: 4 reports of other parts')]);
  expect(JSON.parse(stdout)).toMatchObject({ reports: { train: 12, dev: 4 } });
});

test('--full writes a model folder, and llama labels with it', () => {
  const { code, stderr } = train('full', ...dev, '--epochs', '1', '--full');
  expect([code, stderr]).toEqual([0, expect.stringContaining(`model in ${file('full')}`)]);
  expect(read('full', 'README.md')).toContain('| method | all weights |');
  expect(read('full', 'README.md')).not.toContain('# Base');
  writeFileSync(file('in.csv'), 'report_id,text\na,No pneumothorax.\n');
  const labeled = runCli(
    ...['label', '--modality', 'cxr', '--input', file('in.csv'), '--output', file('full.csv')],
    ...['--labeler', `llama:${file('full')}`, ...settings],
  );
  expect([labeled.code, labeled.stderr]).toEqual([0, expect.any(String)]);
  const wrong = train('wrong', '--full', '--rank', '2');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('without rank')]);
  const packed = train('wrong', '--full', '--precision', 'bf16');
  expect([packed.code, packed.stderr]).toEqual([2, expect.stringContaining('trains in f32')]);
}, 120_000);

test('ends early without a better dev score, and the same run gives the same card and curves', () => {
  const options = [...dev, '--epochs', '6', '--patience', '1', '--set', 'learningRate=1e-9'];
  const { code, stdout, stderr } = train('patient', ...options, '--json');
  // a rate of 1e-9 changes no label: the second epoch is not better than the first
  expect([code, stderr]).toEqual([0, expect.stringContaining('no better dev score')]);
  expect(JSON.parse(stdout)).toMatchObject({ ended: 'patience', steps: 4 });
  train('again', ...options);
  for (const name of [
    'README.md',
    'training.vl.json',
    'training.svg',
    'adapter_model.safetensors',
  ]) {
    expect(read('again', name)).toBe(read('patient', name));
  }
}, 120_000);

test('resumed with other data or another recipe: refused, the difference shown; without --resume too', () => {
  expect(train('resumed', '--epochs', '1').code).toBe(0);
  const again = train('resumed', '--epochs', '1');
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('holds a training')]);
  const longer = train('resumed', '--epochs', '2', '--resume');
  expect([longer.code, longer.stderr]).toEqual([2, expect.stringContaining('epochs is 2, was 1')]);
  writeCorpus(file('fewer.jsonl'), part('train').slice(1));
  const fewer = train('resumed', '--epochs', '1', '--resume', '--train', file('fewer.jsonl'));
  expect([fewer.code, fewer.stderr]).toEqual([2, expect.stringContaining('rows is 11, was 12')]);
  expect(train('resumed', '--epochs', '1', '--resume').code).toBe(0);
}, 120_000);

test('warns by name: unseen values, contradictions, reports over the cut-off', () => {
  const [one, two] = part('train');
  if (one === undefined || two === undefined) throw new Error('no reports');
  const flipped = { ...one.labels, Edema: one.labels.Edema === '1' ? '0' : '1' };
  const twin = { ...one, id: 'twin', labels: flipped };
  const long = { ...two, id: 'long', text: 'No edema. '.repeat(500) };
  writeCorpus(file('odd.jsonl'), [...part('train'), twin, long]);
  const { code, stdout } = train('odd', '--train', file('odd.jsonl'), '--dry-run', '--json');
  expect(code).toBe(0);
  const { warnings } = JSON.parse(stdout) as Account;
  expect(warnings).toContainEqual(expect.stringContaining('no training report has these values'));
  expect(warnings).toContain(
    `contradictory training reports, one text with other labels of Edema: ${one.id}, twin`,
  );
  expect(warnings).toContain('training reports over the cut-off, left out: 1, long');
});

/** Inputs that cannot be trained on, each written as a file first. */
const corpora: Readonly<Record<string, () => readonly LabeledReport[]>> = {
  'empty.jsonl': () => [],
  'train-as-dev.jsonl': () => part('train').map((report) => ({ ...report, split: 'dev' })),
  'same-patient.jsonl': () =>
    part('dev').map((report) => ({ ...report, patientId: part('train')[0]?.patientId ?? '' })),
  'no-labels.jsonl': () =>
    part('train').map((report, n) => (n === 3 ? { ...report, labels: {} } : report)),
};

test.each([
  ['no such base', ['--base', '/no/such/folder'], 'config.json'],
  ['a setting that does not exist', ['--set', 'rnak=3'], 'did you mean "rank"'],
  ['no such device', ['--device', 'tpu'], 'cpu, webgpu, cuda'],
  ['a precision the folder has not', ['--precision', 'nf4'], 'quantize the folder first'],
  ['an empty training set', ['--train', 'empty.jsonl'], 'no annotated report'],
  ['all over the cut-off', ['--set', 'maxTokens=8'], 'fits 8 tokens'],
  ['a report without labels', ['--train', 'no-labels.jsonl'], 'have no label of a finding: '],
  ['a dev part that is the training part', ['--dev', 'train-as-dev.jsonl'], 'share 6 of kind'],
  ['a dev part with a training patient', ['--dev', 'same-patient.jsonl'], 'of kind "patient"'],
  ['a dev part without dev reports', ['--dev', 'train.jsonl'], 'report of the part "dev"'],
  ['the folder of the base as output', ['--output', 'base'], 'is the folder of the base'],
  [
    'an output inside a file',
    ['--output', 'train.jsonl/out'],
    'a part of the path is not a folder',
  ],
])('%s ends in 2, with what to do', (_, args, message) => {
  for (const [name, made] of Object.entries(corpora)) writeCorpus(file(name), made());
  const placed = args.map((arg) => (/^(base$|[a-z-]+\.jsonl)/.test(arg) ? file(arg) : arg));
  const { code, stderr } = train('refused', ...placed);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});

// Nobody may make a folder in /sys, not even root.
(existsSync('/sys') ? test : test.skip)('an output where nobody may write ends in 2', () => {
  const { code, stderr } = train('refused', '--output', '/sys/adapter');
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('no permission; check who may use it'),
  ]);
});

// /dev/full is the device whose disk is always full; a link to it waits where the log is written.
(existsSync('/dev/full') ? test : test.skip)('a full disk ends in 2, with what to do', () => {
  mkdirSync(join(file('full-disk'), 'run'), { recursive: true });
  symlinkSync('/dev/full', join(file('full-disk'), 'run', 'train.jsonl'));
  const { code, stderr } = train('full-disk', '--epochs', '1');
  expect([code, stderr]).toEqual([2, expect.stringContaining('disk full; make room')]);
});
