import { beforeAll, expect, test } from '@jest/globals';
import {
  bytesSource,
  InputError,
  type LabeledReport,
  type Labeler,
  type LabelerContext,
  type Prediction,
  type Report,
} from '@labelray/core';
import { formatPrediction, formatReport, parsePredictions } from '@labelray/core/formats';
import { quantizeFolder } from '@labelray/llama';
import { scratchFolder } from '@labelray/testing';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describeLabeler } from '../testing/describeLabeler.ts';
import { reportsOf } from '../testing/reportsOf.ts';
import { labeler } from './labeler.ts';
import type { ModelPrediction } from './languageModelLabeler.ts';
import {
  knee,
  smallChatTemplate,
  writeSmallModel,
  writeSmallTokenizer,
} from './testing/smallModel.ts';

const path = scratchFolder();
const plain = path('plain');
const chatty = path('chatty');
beforeAll(async () => {
  await writeSmallModel(plain);
  await writeSmallModel(chatty, { seed: 2, settings: { chat_template: smallChatTemplate } });
});

const open = (
  options: Readonly<Record<string, unknown>> = {},
  more: Partial<LabelerContext> = {},
): Promise<Labeler> => labeler.open({ modality: knee, argument: plain, options, seed: 1, ...more });

async function label(opened: Labeler, reports: readonly Report[]): Promise<ModelPrediction[]> {
  const stream = (async function* () {
    await Promise.resolve();
    yield* reports;
  })();
  return (await Array.fromAsync(opened.label(stream))) as ModelPrediction[];
}

const labels = { Effusion: '1', Fracture: '0', Narrowing: 'nm', Tear: '-1', Implant: 'nm' };
const pool: readonly LabeledReport[] = [1, 2, 3, 4].map((n) => ({
  ...{ id: `t${n}`, patientId: `p${n}`, sections: {}, text: `Effusion ${n}.`, labels },
  split: 'train',
}));
const corpusFile = async (): Promise<string> => {
  const file = path('corpus.jsonl');
  await writeFile(file, pool.map((report) => formatReport(report)).join(''));
  return file;
};

const small = { guideline: 'brief', batch: 4 };
describeLabeler('llama by slots', () => open({ ...small, prompt: 'plain' }), knee);
describeLabeler('llama by JSON', () => open({ ...small, answer: 'json' }), knee);
describeLabeler(
  'llama in chat, with examples',
  async () => open({ ...small, shots: 1, examples: await corpusFile() }, { argument: chatty }),
  knee,
);

const asked = reportsOf([
  'No fracture. Small effusion, likely old.',
  'Tear of the meniscus.',
  'A plate is in place; the joint space is narrowed.',
]);

test('slots: every value has a probability, the label is the most probable, and digests tell from what', async () => {
  const predictions = await label(await open(small), asked);
  for (const { labels: given, probabilities = {}, status, raw, model, prompt } of predictions) {
    expect(status).toBe('ok');
    expect(raw).toBeUndefined();
    expect(model).toMatch(/^[0-9a-f]{64}$/);
    expect(prompt).toMatch(/^[0-9a-f]{64}$/);
    for (const { id, values } of knee.findings) {
      const shares = probabilities[id] ?? {};
      expect(Object.keys(shares).sort()).toEqual(values.map(({ code }) => code).sort());
      expect(shares[given[id] ?? '']).toBe(Math.max(...Object.values(shares)));
    }
  }
  // a model of random weights still reads: other texts, other numbers
  expect(new Set(predictions.map(({ probabilities }) => JSON.stringify(probabilities))).size).toBe(
    3,
  );
});

test('predictions are written and read with their digests', async () => {
  const [prediction] = await label(await open(small), asked);
  if (prediction === undefined) throw new Error('no prediction');
  const line = formatPrediction({ ...prediction, system: 'llama' });
  const [read] = await Array.fromAsync(
    parsePredictions(bytesSource('p.jsonl', line), { findings: knee.findings }),
  );
  expect(read).toEqual({ ...prediction, system: 'llama' });
});

test('JSON: the raw answer is kept and says what the labels say', async () => {
  for (const { labels: given, raw = '', probabilities } of await label(
    await open({ ...small, answer: 'json' }),
    asked,
  )) {
    expect(probabilities).toBeUndefined();
    const words = knee.findings.map(({ id, name, values }) => [
      name,
      values.find(({ code }) => code === given[id])?.word,
    ]);
    expect(JSON.parse(raw)).toEqual(Object.fromEntries(words));
  }
});

test('weights of 16 bits answer alike, unpacked when opened or at each use', async () => {
  const argument = path('halves');
  await writeSmallModel(argument, { type: 'F16' });
  const by = async (precision: string) =>
    (await label(await open({ ...small, precision }, { argument }), asked)).map(
      (one) => one.labels,
    );
  expect(await by('f16')).toEqual(await by('f32'));
  await expect(by('bf16')).rejects.toThrow('the weights are f16, not bf16');
});

test('a folder of four bits is answered from as it is', async () => {
  const argument = path('packed');
  await writeSmallModel(path('unpacked'), { config: { hidden_size: 64, intermediate_size: 64 } });
  await quantizeFolder(path('unpacked'), argument, { method: 'nf4' });
  await writeSmallTokenizer(argument);
  const predictions = await label(await open(small, { argument }), asked);
  expect(predictions.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
  await expect(open({ ...small, precision: 'f32' }, { argument })).rejects.toThrow(InputError);
});

test('a report that does not fit is truncated, told, and never cut', async () => {
  const opened = await open({ ...small, prompt: 'plain', maxTokens: 64 });
  const long = reportsOf(['No fracture.', 'effusion '.repeat(60), 'Tear.']);
  const predictions = await label(opened, long);
  expect(predictions.map(({ status }) => status)).toEqual(['ok', 'truncated', 'ok']);
  expect(predictions[1]).toEqual({
    ...{ reportId: 'r1', status: 'truncated', labels: {} },
    ...{ model: predictions[0]?.model, prompt: predictions[0]?.prompt },
  });
  const tokens = Number(/the longest takes (\d+)/.exec(opened.notes?.().join('\n') ?? '')?.[1]);
  expect(tokens).toBeGreaterThan(64);
  expect(opened.notes?.()).toEqual([
    `reports whose prompt and answer do not fit 64 tokens: 1, the longest takes ${tokens}; they are "truncated". ` +
      'Raise maxTokens, or shorten the prompt: guideline=brief, fewer shots',
  ]);
});

test('a report of a megabyte is not counted to its end', async () => {
  const opened = await open({ ...small, prompt: 'plain' });
  const [prediction] = await label(opened, reportsOf(['No effusion. '.repeat(80_000)]));
  expect(prediction?.status).toBe('truncated');
  expect(opened.notes?.().join()).toContain('the longest takes more than 1024;');
});

test('examples change the answers, drawn alike from a corpus, from two tables, and in a study', async () => {
  const shots = { ...small, shots: 2 };
  const shares = async (opened: Promise<Labeler>): Promise<Prediction['probabilities'][]> =>
    (await label(await opened, asked)).map(({ probabilities }) => probabilities);
  const fromCorpus = await shares(open({ ...shots, examples: await corpusFile() }));
  expect(fromCorpus).not.toEqual(await shares(open(small)));

  const names = Object.keys(labels);
  const table = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.join(',')).join('\n');
  await writeFile(
    path('labels.csv'),
    table([['report_id', ...names], ...pool.map(({ id }) => [id, ...Object.values(labels)])]),
  );
  await writeFile(
    path('reports.csv'),
    table([
      ['report_id', 'patient_id', 'text'],
      ...pool.map(({ id, patientId = '', text }) => [id, patientId, text]),
    ]),
  );
  const examples = `${path('labels.csv')}+${path('reports.csv')}`;
  expect(await shares(open({ ...shots, examples }))).toEqual(fromCorpus);

  const context = {
    modality: knee,
    argument: plain,
    options: shots,
    seed: 1,
    folder: path('system'),
  };
  const trainable = labeler.train?.(context);
  const fitted = trainable?.fit(pool, [], () => undefined);
  if (fitted === undefined) throw new Error('not trainable');
  expect(await shares(fitted)).toEqual(fromCorpus);
  expect(await shares(labeler.open(context))).toEqual(fromCorpus);
  expect(await readFile(path('system', 'examples.jsonl'), 'utf8')).toContain('"t4"');
});

test.each([
  ['zero-shot', {}],
  ['with examples of its own', { shots: 1, examples: 'mine.jsonl' }],
])('%s there is nothing to learn from a training part', (_, more) => {
  const context = { modality: knee, argument: plain, options: { ...small, ...more }, seed: 1 };
  expect(labeler.train?.(context)).toBeUndefined();
});

test('the model digest changes with the weights and with the tokenizer', async () => {
  const digest = async (argument: string) =>
    (await label(await open({ ...small, prompt: 'plain' }, { argument }), asked))[0]?.model;
  const reseeded = path('reseeded');
  const remarked = path('remarked');
  await writeSmallModel(reseeded, { seed: 3 });
  await writeSmallModel(remarked, { settings: { eos_token: '<pad>' } });
  const digests = [await digest(plain), await digest(reseeded), await digest(remarked)];
  expect(new Set(digests).size).toBe(3);
});

test.each([
  ['no folder', {}, { argument: '' }, 'the labeler llama needs a model; write llama:<folder>'],
  ['a folder that is not there', {}, { argument: '/nowhere/model' }, '/nowhere/model/config.json'],
  ['an unknown option', { shot: 3 }, {}, 'unknown option "shot"; did you mean "shots"?'],
  ['an unknown prompt', { prompt: 'chats' }, {}, 'unknown prompt "chats"; did you mean "chat"?'],
  ['an unknown device', { device: 'tpu' }, {}, 'unknown device "tpu"; use cpu'],
  ['an unknown precision', { precision: 8 }, {}, 'unknown precision "8"; use f32'],
  ['half a shot', { shots: 0.5 }, {}, 'the option shots is 0.5; give a whole number from 0 on'],
  ['no batch', { batch: '0' }, {}, 'the option batch is "0"; give a whole number from 1 on'],
  ['shots of nothing', { shots: 3 }, {}, 'no training reports to show 3 of; set examples='],
  ['examples that are not shown', { examples: 'a.jsonl' }, {}, 'none is to be shown; set shots=3'],
  ['other files', { shots: 3, examples: 'a.csv' }, {}, 'neither a corpus nor labels with reports'],
  ['more than the model reads', { maxTokens: 9999 }, {}, 'maxTokens is 9999, the model reads 512'],
  ['chat without a template', { prompt: 'chat' }, {}, 'the model has no chat template'],
])('%s is bad input', async (_, options, more, message) => {
  await expect(open(options, more)).rejects.toThrow(message);
});

test('too few examples, and labels of other reports, are bad input', async () => {
  const examples = await corpusFile();
  await expect(open({ shots: 5, examples })).rejects.toThrow('4 training reports are annotated');
  await mkdir(path('apart'), { recursive: true });
  await writeFile(path('apart', 'labels.csv'), 'report_id,Effusion\nx1,1\n');
  await writeFile(path('apart', 'reports.csv'), 'report_id,text\ny1,No effusion.\n');
  const apart = `${path('apart', 'labels.csv')}+${path('apart', 'reports.csv')}`;
  await expect(open({ shots: 1, examples: apart })).rejects.toThrow(
    'no label belongs to one of the reports',
  );
});
