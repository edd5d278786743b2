import { beforeAll, expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import { openLlamaFolder, readWeights } from '@labelray/llama';
import { readAdapter } from '@labelray/lora';
import { fileSource } from '@labelray/corpus/files';
import { scratchFolder } from '@labelray/testing';
import { readTrainingLog } from '@labelray/training';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { knee, writeSmallModel } from '../llama/testing/smallModel.ts';
import { labeler as llamaLabeler } from '../llama/labeler.ts';
import { labeler as loraLabeler } from './labeler.ts';
import { customaryLimit, loraSettings } from './loraSettings.ts';
import { openTuning, type Tuning } from './openTuning.ts';
import { openBase } from '../llama/openBase.ts';
import { kneeReports, quickOptions } from './testing/kneeReports.ts';
import type { TuningMethod } from './tunedModel.ts';

const path = scratchFolder();
const base = path('base');
beforeAll(() => writeSmallModel(base));

const train = kneeReports(12, 'a');
const dev = kneeReports(4, 'b');
let milliseconds = 0;
const now = () => (milliseconds += 1);

async function open(
  name: string,
  {
    data = { train, dev },
    options = {},
    method = 'lora',
  }: {
    readonly data?: {
      readonly train: readonly LabeledReport[];
      readonly dev: readonly LabeledReport[];
    };
    readonly options?: Readonly<Record<string, unknown>>;
    readonly method?: TuningMethod;
  } = {},
): Promise<Tuning> {
  const settings = loraSettings({ ...quickOptions, epochs: 1, ...options });
  return openTuning(data, {
    base: await openBase(base, settings.model, customaryLimit),
    context: { modality: knee, argument: base, options: {}, seed: 1, now },
    settings,
    method,
    runFolder: path(name, 'run'),
  });
}

test('the example shows what is scored, and the text of the report only where it is asked for', async () => {
  const annotated = train.map((report, n) =>
    n === 0 ? { ...report, labels: { Effusion: '1', Tear: 'nm' } } : report,
  );
  const tuning = await open('example', { data: { train: annotated, dev } });
  const hidden = tuning.example({ showText: false });
  expect(hidden.report).toBe('a0');
  const lines = hidden.view.split('\n');
  expect(lines[0]).toMatch(/^<report: \d+ tokens>$/);
  expect(lines).toHaveLength(1 + knee.findings.length);
  expect(lines[1]?.replaceAll(/[⟦⟧]/gu, '')).toBe('Effusion: present');
  expect(lines[1]).toMatch(/⟦[^⟧]+⟧$/u);
  expect(lines[2]).toBe('Fracture: (not annotated)');
  expect(lines[4]?.replaceAll(/[⟦⟧]/gu, '')).toBe('Tear: unmentioned');
  expect(tuning.example({ showText: true }).view.split('\n')[0]).toBe('Effusion a0.');
  await tuning.release();
});

test('the pre-flight counts evaluations too, and changes nothing', async () => {
  const tuning = await open('measured', { options: { epochs: 3 } });
  const told = await tuning.preflight({ now, residentBytes: () => 1e6 });
  expect(told).toMatchObject({ rows: 12, stepsPerEpoch: 2, steps: 6, epochs: 3 });
  // one clock tick, 1 ms, for the sample of all four dev reports, three times
  expect(told.evaluationSeconds).toBeCloseTo(0.003, 9);
  const late = await open('late', { options: { epochs: 3, evaluationDelay: 2 } });
  const less = await late.preflight({ now, residentBytes: () => 1e6 });
  expect(less.evaluationSeconds).toBeCloseTo(0.001, 9);
  await late.release();
  const result = await tuning.train(() => undefined);
  await tuning.write(path('measured', 'adapter'), result);
  await tuning.release();
  const plain = await open('unmeasured', { options: { epochs: 3 } });
  await plain.write(path('unmeasured', 'adapter'), await plain.train(() => undefined));
  await plain.release();
  const [measured, unmeasured] = await Promise.all(
    ['measured', 'unmeasured'].map((name) => readAdapter(path(name, 'adapter'))),
  );
  expect(measured).toEqual(unmeasured);
});

test('the log holds the dev F1 of every scored finding', async () => {
  const tuning = await open('log');
  await tuning.train(() => undefined);
  await tuning.release();
  const lines = await Array.fromAsync(
    readTrainingLog(fileSource(path('log', 'run', 'train.jsonl'))),
  );
  const evaluation = lines.find((line) => line.kind === 'evaluation');
  expect(Object.keys(evaluation?.kind === 'evaluation' ? evaluation.measures : {})).toEqual(
    knee.findings.filter(({ scored }) => scored).map(({ id }) => id),
  );
});

test('trained in full, every weight may move, and the folder labels as a model', async () => {
  const tuning = await open('full', { method: 'full', options: { learningRate: 0.005 } });
  const told = await tuning.preflight({ now, residentBytes: () => 1e6 });
  const result = await tuning.train(() => undefined);
  mkdirSync(path('full', 'model'));
  await tuning.write(path('full', 'model'), result);
  await tuning.release();
  const before = await readWeights(await openLlamaFolder(base));
  const after = await readWeights(await openLlamaFolder(path('full', 'model')));
  const count = [...before.values()].reduce((sum, { data }) => sum + data.length, 0);
  expect(told.parameters).toBe(count);
  const moved = [...before].filter(([name, { data }]) =>
    data.some((value, i) => value !== after.get(name)?.data[i]),
  );
  expect(moved.length).toBe(before.size);
  expect(existsSync(path('full', 'run', 'scored'))).toBe(false);
  const model = await llamaLabeler.open({
    ...{ modality: knee, argument: path('full', 'model'), seed: 1 },
    options: { prompt: 'plain', guideline: 'brief' },
  });
  const predictions = await Array.fromAsync(model.label(each(dev)));
  expect(predictions.map(({ status }) => status)).toEqual(dev.map(() => 'ok'));
});

test('opened without options, an adapter is asked as it was trained; asked otherwise, it is told', async () => {
  const tuning = await open('form');
  await tuning.write(path('form', 'adapter'), await tuning.train(() => undefined));
  await tuning.release();
  const argument = `${base}+${path('form', 'adapter')}`;
  const notes = async (options: Readonly<Record<string, unknown>>) => {
    const opened = await loraLabeler.open({ modality: knee, argument, options, seed: 1 });
    await Array.fromAsync(opened.label(each(dev)));
    return opened.notes?.();
  };
  expect(await notes({})).toEqual([]);
  expect(await notes({ prompt: 'alpaca' })).toEqual([
    'the adapter was trained with another prompt: prompt=plain, guideline=brief, maxTokens=256',
  ]);
  const other = { ...knee, id: 'hip' };
  await expect(
    loraLabeler.open({ modality: other, argument, options: {}, seed: 1 }),
  ).rejects.toThrow('the adapter was trained for the modality knee');
});

test('resuming with other data or another recipe is refused, the difference shown', async () => {
  const tuning = await open('resumed');
  await tuning.train(() => undefined);
  await tuning.release();
  const resume = async (given: Parameters<typeof open>[1]) => {
    const again = await open('resumed', {
      ...given,
      options: { ...given?.options, resume: true },
    });
    try {
      return await again.train(() => undefined);
    } finally {
      await again.release();
    }
  };
  expect((await resume({})).ended).toBe('finished');
  await expect(resume({ options: { learningRate: 0.01 } })).rejects.toThrow(
    'learningRate is 0.01, was 0.02',
  );
  await expect(resume({ options: { rank: 2 } })).rejects.toThrow(/lora is \w+, was \w+/);
  await expect(resume({ data: { train: train.slice(1), dev } })).rejects.toThrow(
    'rows is 11, was 12',
  );
  const relabeled = dev.map((report, n) =>
    n === 0 ? { ...report, labels: { Tear: '1' } } : report,
  );
  await expect(resume({ data: { train, dev: relabeled } })).rejects.toThrow(/dev is \w+, was \w+/);
});

test('a dev part nobody annotated, and one that nearly repeats the training part', async () => {
  const blank = dev.map((report) => ({ ...report, labels: { Nothing: '1' } })); // which is not scored
  await expect(open('blank', { data: { train, dev: blank } })).rejects.toThrow(
    'none of 4 dev reports has a label of a scored finding',
  );
  const words = 'one two three four five six seven eight nine ten eleven twelve';
  const near = (reports: readonly LabeledReport[], last: string) =>
    reports.map((report, n) => (n === 0 ? { ...report, text: `${words} ${last}.` } : report));
  const tuning = await open('near', { data: { train: near(train, 'a'), dev: near(dev, 'b') } });
  expect(tuning.account.nearlyShared).toEqual(['a0', 'b0']);
  await tuning.release();
});

// /dev/full is the device whose disk is always full; a link to it waits where the log is written.
const full = existsSync('/dev/full') ? test : test.skip;
full('a full disk ends a training with what to do', async () => {
  mkdirSync(path('disk', 'run'), { recursive: true });
  symlinkSync('/dev/full', path('disk', 'run', 'train.jsonl'));
  const tuning = await open('disk');
  await expect(tuning.train(() => undefined)).rejects.toThrow('disk full; make room');
  await tuning.release();
});

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  await Promise.resolve();
  yield* items;
}
