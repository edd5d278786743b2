import { beforeAll, expect, test } from '@jest/globals';
import type { LabeledReport, Labeler, LabelerContext, Prediction } from '@labelray/core';
import { readTrainingLog } from '@labelray/training';
import { fileSource } from '@labelray/corpus/files';
import { scratchFolder } from '@labelray/testing';
import { readFile } from 'node:fs/promises';
import { knee, writeSmallModel } from '../llama/testing/smallModel.ts';
import { describeLabeler } from '../testing/describeLabeler.ts';
import { labeler } from './labeler.ts';
import { kneeReports, quickOptions } from './testing/kneeReports.ts';

const path = scratchFolder();
const base = path('base');
beforeAll(() => writeSmallModel(base));

const train = kneeReports(24, 'a');
const dev = kneeReports(6, 'b');

const options = quickOptions;
const context = (folder: string, more: Partial<LabelerContext> = {}): LabelerContext => ({
  ...{ modality: knee, argument: base, options, folder: path(folder), seed: 1 },
  ...more,
});
const fit = (given: LabelerContext, training = train, held = dev): Promise<Labeler> => {
  const trainable = labeler.train?.(given);
  if (trainable === undefined) throw new Error('lora cannot be trained');
  return trainable.fit(training, held, () => undefined);
};

async function label(opened: Labeler, given: readonly LabeledReport[]): Promise<Prediction[]> {
  const stream = (async function* () {
    await Promise.resolve();
    yield* given;
  })();
  return Array.fromAsync(opened.label(stream));
}

const long = { ...options, epochs: 25 };
const short = { ...options, epochs: 1 };
let contract: Promise<Labeler> | undefined;
describeLabeler(
  'lora',
  async () => {
    await (contract ??= fit(context('contract', { options: short })));
    return labeler.open(context('contract', { options: short }));
  },
  knee,
);

test('learns what decides, and opened from its files answers as it did', async () => {
  const tuned = await fit(context('learns', { options: long }));
  const predictions = await label(tuned, dev);
  const cells = dev.flatMap(({ labels }, at) =>
    knee.findings.map(({ id }) => labels[id] === predictions[at]?.labels[id]),
  );
  // half are right by answering always the same; the words b0 … b5 were never seen
  expect(cells.filter(Boolean).length / cells.length).toBeGreaterThan(0.75);
  const adapter = path('learns', 'adapter');
  const opened = await labeler.open(context('other', { argument: `${base}+${adapter}` }));
  const again = await label(opened, dev);
  expect(again.map(({ labels }) => labels)).toEqual(predictions.map(({ labels }) => labels));
  const log = readTrainingLog(fileSource(path('learns', 'run', 'train.jsonl')));
  const kinds = (await Array.fromAsync(log)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'evaluation')).toHaveLength(25); // one an epoch
  expect(kinds.filter((kind) => kind === 'step')).toHaveLength(100); // 24 / 6 an epoch
});

test('the same seed gives the same adapter, byte for byte', async () => {
  const weights = async (name: string) => {
    await fit(context(name));
    return readFile(path(name, 'adapter', 'adapter_model.safetensors'));
  };
  expect((await weights('first')).equals(await weights('second'))).toBe(true);
});

test('a dev part that shares a patient or a text is refused', async () => {
  const [first] = train;
  if (first === undefined) throw new Error('no reports');
  await expect(
    fit(context('patient'), train, [{ ...first, id: 'x', text: 'Tear.' }]),
  ).rejects.toThrow('share 1 of kind "patient"');
  await expect(
    fit(context('text'), train, [{ ...first, id: 'x', patientId: 'x' }]),
  ).rejects.toThrow('share 1 of kind "identical-text"');
});

test('nothing to learn, too long, unknown options: each says what to do', async () => {
  await expect(fit(context('none'), [])).rejects.toThrow('no report to train on');
  const tight = { ...options, maxTokens: 4 };
  await expect(fit(context('short', { options: tight }))).rejects.toThrow('fits 4 tokens');
  const odd = (more: object) => () => fit(context('odd', { options: { ...options, ...more } }));
  await expect(odd({ rnak: 2 })).rejects.toThrow('did you mean "rank"');
  await expect(odd({ rank: 0 })).rejects.toThrow('rank');
  await expect(odd({ dropout: 1 })).rejects.toThrow('dropout');
  await expect(odd({ arena: 'no' })).rejects.toThrow('arena is "no"; give a true or false');
  await expect(odd({ answer: 'json' })).rejects.toThrow('trains slots');
  await expect(labeler.open(context('odd', { argument: '' }))).rejects.toThrow('lora:<model');
});
