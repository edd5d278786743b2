import { beforeAll, expect, test } from '@jest/globals';
import {
  bytesSource,
  type LabeledReport,
  type Labeler,
  type LabelerContext,
  type Report,
} from '@labelray/core';
import { formatPrediction, parsePredictions } from '@labelray/core/formats';
import { fileSource } from '@labelray/corpus/files';
import { scratchFolder } from '@labelray/testing';
import { readTrainingLog } from '@labelray/training';
import { readFile } from 'node:fs/promises';
import { describeLabeler } from '../testing/describeLabeler.ts';
import { inventedModality as knee } from '../testing/inventedModality.ts';
import { inventedPairedModality as ears } from '../testing/inventedPairedModality.ts';
import { reportsOf } from '../testing/reportsOf.ts';
import type { BertPrediction } from './bertLabeler.ts';
import { labeler } from './labeler.ts';
import { writeSmallBert } from './testing/smallBert.ts';

const path = scratchFolder();
const base = path('base');
beforeAll(async () => {
  await writeSmallBert(base, knee);
  await writeSmallBert(path('ears'), ears);
  await writeSmallBert(path('bare'), knee, { heads: [] });
  await writeSmallBert(path('mimic'), knee, { about: { trainedOn: 'MIMIC-CXR' } });
});

const context = (more: Partial<LabelerContext> = {}): LabelerContext => ({
  ...{ modality: knee, argument: base, options: { threads: 1 }, seed: 1 },
  ...more,
});
const open = (more: Partial<LabelerContext> = {}): Promise<Labeler> => labeler.open(context(more));

async function label(opened: Labeler, reports: readonly Report[]): Promise<BertPrediction[]> {
  const stream = (async function* () {
    await Promise.resolve();
    yield* reports;
  })();
  return (await Array.fromAsync(opened.label(stream))) as BertPrediction[];
}

describeLabeler('chexbert', () => open({ options: { threads: 1, batch: 4 } }), knee);
describeLabeler(
  'chexbert, values that are sides',
  () => open({ modality: ears, argument: path('ears') }),
  ears,
);

test('the label is the most probable value, and predictions are read as they were written', async () => {
  const predictions = await label(await open(), reportsOf(['no tear', 'effusion', 'a plate']));
  for (const { labels, probabilities = {}, status, section, model } of predictions) {
    expect([status, section]).toEqual(['ok', 'findings']);
    expect(model).toMatch(/^[0-9a-f]{64}$/);
    for (const { id, values } of knee.findings) {
      const shares = probabilities[id] ?? {};
      expect(Object.keys(shares).sort()).toEqual(values.map(({ code }) => code).sort());
      expect(shares[labels[id] ?? '']).toBe(Math.max(...Object.values(shares)));
    }
  }
  expect(new Set(predictions.map(({ probabilities }) => JSON.stringify(probabilities))).size).toBe(
    3,
  );
  const [first] = predictions;
  if (first === undefined) throw new Error('no prediction');
  const line = bytesSource('p.jsonl', formatPrediction({ ...first, system: 'chexbert' }));
  expect(await Array.fromAsync(parsePredictions(line, { findings: knee.findings }))).toEqual([
    { ...first, system: 'chexbert' },
  ]);
});

test('natively the impression is read where there is one; the study can ask for its own text', async () => {
  const reports: readonly Report[] = [
    { id: 'a', text: 'no tear', sections: { findings: 'no tear', impression: 'effusion' } },
    { id: 'b', text: 'no tear', sections: { findings: 'no tear', impression: ' \n' } },
    { id: 'c', text: 'no tear effusion', sections: { findings: 'no tear' } },
  ];
  const native = await open();
  const byOwn = await label(native, reports);
  expect(byOwn.map(({ section }) => section)).toEqual(['impression', 'findings', 'text']);
  expect(native.notes?.()).toEqual(['read: 1 by impression, 1 by findings, 1 by text']);
  const byStudy = await label(await open({ options: { text: 'study' } }), reports);
  expect(byStudy.map(({ section }) => section)).toEqual(['findings', 'findings', 'text']);
  expect(byStudy[0]?.probabilities).toEqual(byOwn[1]?.probabilities);
  expect(byStudy[0]?.probabilities).not.toEqual(byOwn[0]?.probabilities);
});

test('a text of more pieces than the model has places is truncated and told, never cut', async () => {
  const opened = await open();
  // the model has 128 places; marks take two, and it spells: 16 words of 8 letters take 128
  const texts = ['a '.repeat(126), 'a '.repeat(127), 'abababab '.repeat(16), 'tear'];
  const predictions = await label(opened, reportsOf(texts));
  expect(predictions.map(({ status }) => status)).toEqual(['ok', 'truncated', 'truncated', 'ok']);
  expect(predictions[1]?.labels).toEqual({});
  expect(opened.notes?.()).toContain(
    'texts of more than 128 word pieces: 2; they are "truncated", not cut',
  );
});

test('a model that was trained on MIMIC-CXR says so of MIMIC reports, and of no others', async () => {
  const ids = (...given: readonly string[]): Report[] =>
    given.map((id) => ({ id, text: 'tear', sections: {} }));
  const notes = async (argument: string, reports: readonly Report[]) => {
    const opened = await open({ argument });
    await label(opened, reports);
    return (opened.notes?.() ?? []).filter((note) => note.startsWith('contaminated'));
  };
  const mimic = [
    ...ids('s50414267', '50414268'),
    { ...ids('s5041426')[0], id: 'x', text: '', sections: {} },
  ];
  expect(await notes(path('mimic'), mimic)).toEqual([
    expect.stringContaining(
      'reports with ids of MIMIC-CXR: 2, and this model was trained on MIMIC-CXR',
    ),
  ]);
  expect(await notes(path('mimic'), ids('CXR1', '12345678'))).toEqual([]);
  expect(await notes(base, mimic)).toEqual([]);
});

/** Reports whose first letter decides everything. */
const report = (n: number, patient: string): LabeledReport => {
  const affirmed = n % 2 === 0;
  const labels = Object.fromEntries(knee.findings.map(({ id }) => [id, affirmed ? '1' : '0']));
  const text = `${affirmed ? 'eff' : 'tear'} ${patient}${n}`;
  return { id: `${patient}${n}`, patientId: `${patient}${n}`, sections: {}, text, labels };
};
const reports = (count: number, patient: string) =>
  Array.from({ length: count }, (_, n) => report(n, patient));
const train = reports(36, 'a');
const dev = reports(10, 'b');
const tuning = { tune: true, threads: 1, epochs: 6, learningRate: 0.01, batchSize: 6 };

const fit = (given: LabelerContext, training = train, held = dev): Promise<Labeler> => {
  const trainable = labeler.train?.(given);
  if (trainable === undefined) throw new Error('nothing to train');
  return trainable.fit(training, held, () => undefined);
};
const tuned = (folder: string, more: object = {}, argument = base) =>
  context({ folder: path(folder), options: { ...tuning, ...more }, argument });

test.each([
  ['with its heads', base],
  ['with new heads', path('bare')],
])(
  'a model %s learns what decides, and opened from its folder answers as it did',
  async (name, argument) => {
    const folder = `learns ${name}`;
    const learned = await fit(tuned(folder, {}, argument));
    const predictions = await label(learned, dev);
    const right = dev.flatMap(({ labels }, at) =>
      knee.findings.map(({ id }) => labels[id] === predictions[at]?.labels[id]),
    );
    // half are right by answering always the same; the words b0 … b9 were never seen
    expect(right.filter(Boolean).length / right.length).toBeGreaterThan(0.8);
    const again = await label(await labeler.open(tuned(folder, {}, argument)), dev);
    expect(again).toEqual(predictions);
    const log = readTrainingLog(fileSource(path(folder, 'run', 'train.jsonl')));
    const kinds = (await Array.fromAsync(log)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'step')).toHaveLength(72); // 2 × 36 / 6 an epoch
    expect(kinds.filter((kind) => kind === 'evaluation')).toHaveLength(6);
    const { labelray } = JSON.parse(
      await readFile(path(folder, 'model', 'config.json'), 'utf8'),
    ) as {
      labelray: { tuned: Record<string, unknown> };
    };
    expect(labelray.tuned).toMatchObject({ modality: 'knee', seed: 1, rows: 72, overLong: 0 });
  },
);

test('the same seed gives the same weights, byte for byte; another sampling gives others', async () => {
  const weights = async (name: string, more: object = {}) => {
    await fit(tuned(name, { epochs: 1, ...more }));
    return readFile(path(name, 'model', 'model.safetensors'));
  };
  const first = await weights('first');
  expect(first.equals(await weights('second'))).toBe(true);
  expect(first.equals(await weights('third', { sampling: 'inverse-frequency' }))).toBe(false);
});

test('only a study that asks for it tunes', () => {
  expect(labeler.train?.(context())).toBeUndefined();
});

test.each<readonly [string, Partial<LabelerContext>, string]>([
  ['no model', { argument: '' }, 'write chexbert:<folder>; labelray convert-checkpoint makes one'],
  ['a model of another modality', { argument: path('ears') }, 'has a head for "Polyp", no finding'],
  ['a model without heads', { argument: path('bare') }, 'the model has no heads'],
  [
    'an unknown option',
    { options: { txt: 'study' } },
    'unknown option "txt"; did you mean "text"?',
  ],
  [
    'an unknown text',
    { options: { text: 'all' } },
    'the option text is "all"; use native or study',
  ],
  ['half a batch', { options: { batch: 0.5 } }, 'give a whole number from 1 on'],
  ['tuned into nothing', { options: { tune: true } }, 'has no folder to keep the tuned model in'],
  [
    'a rate of nothing',
    { options: { learningRate: 0 } },
    'learningRate is 0; give a number above 0',
  ],
])('%s is bad input', async (_, more, message) => {
  await expect(open(more)).rejects.toThrow(message);
});

test('nothing to learn, and a dev part that was learned, are refused', async () => {
  await expect(fit(tuned('none'), [])).rejects.toThrow('none of 0 training reports has a label');
  await expect(fit(tuned('same'), train, train.slice(0, 1))).rejects.toThrow('share 1 of kind');
});
