import { beforeAll, expect, test } from '@jest/globals';
import type { Labeler, LabelerContext, Prediction } from '@labelray/core';
import { scratchFolder } from '@labelray/testing';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { knee, writeSmallModel } from '../llama/testing/smallModel.ts';
import { fitTuned } from '../lora/openTuned.ts';
import { kneeReports, quickOptions } from '../lora/testing/kneeReports.ts';
import { reportsOf } from '../testing/reportsOf.ts';
import { caution, openShipped } from './openShipped.ts';

const path = scratchFolder();
const { prompt, guideline, maxTokens } = quickOptions;
const context: LabelerContext = { modality: knee, options: {}, seed: 1 };

async function label(opened: Promise<Labeler>): Promise<Prediction[]> {
  const reports = reportsOf(['No effusion.', 'A fracture of the tibia.']);
  const stream = (async function* () {
    await Promise.resolve();
    yield* reports;
  })();
  return Array.fromAsync((await opened).label(stream));
}

/** A shelf with one model and one adapter, as they are shipped. */
beforeAll(async () => {
  await writeSmallModel(path('models', 'tiny-knee'));
  const fitting = {
    ...context,
    ...{ argument: path('models', 'tiny-knee'), folder: path('fit') },
    options: { ...quickOptions, epochs: 1 },
  };
  await fitTuned(fitting, { train: kneeReports(12, 'a'), dev: [] }, () => undefined);
  await mkdir(path('adapters'));
  await rename(path('fit', 'adapter'), path('adapters', 'knee'));
  const manifest = { knee: { base: 'tiny-knee', options: { prompt, guideline, maxTokens } } };
  await writeFile(path('adapters', 'manifest.json'), JSON.stringify(manifest));
});

test('opens the shipped adapter as it was trained, with probabilities, and warns', async () => {
  const opened = openShipped(context, path());
  expect(await opened).toMatchObject({ id: 'tiny-lora', caution });
  expect(caution).toContain('Never use its labels for patients');
  const predictions = await label(opened);
  expect(predictions.map(({ status }) => status)).toEqual(['ok', 'ok']);
  const { Effusion } = predictions[0]?.probabilities ?? {};
  expect(Object.keys(Effusion ?? {}).sort()).toEqual(['-1', '0', '1', 'nm']);
});

test('a modality without an adapter is told which ones have one', async () => {
  const other = { ...context, modality: { ...knee, id: 'wrist' } };
  await expect(openShipped(other, path())).rejects.toThrow(
    'no adapter is shipped for the modality "wrist"; shipped for: knee',
  );
});
