import { expect, test } from '@jest/globals';
import type { LabelerContext } from '@labelray/core';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeLabeler } from '../testing/describeLabeler.ts';
import { inventedModality } from '../testing/inventedModality.ts';
import { reportsOf } from '../testing/reportsOf.ts';
import { labeler } from './labeler.ts';

async function inFolder<T>(body: (context: LabelerContext) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'majority-'));
  try {
    return await body({ modality: inventedModality, options: {}, folder, seed: 1 });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const train = reportsOf(['a', 'b', 'c']).map((report, index) => ({
  ...report,
  labels: { Effusion: index === 0 ? '1' : '0', Tear: 'nm' },
}));

const fitted = (context: LabelerContext) =>
  labeler.train?.(context)?.fit(train, [], () => undefined) ?? Promise.reject(new Error());

describeLabeler('majority', () => inFolder(fitted), inventedModality);
describeLabeler(
  'majority, opened again',
  () =>
    inFolder(async (context) => {
      await fitted(context);
      return labeler.open(context);
    }),
  inventedModality,
);

test('answers with the most frequent values of the training part', async () => {
  const labels = await inFolder(async (context) => {
    await fitted(context);
    const opened = await labeler.open(context);
    const [prediction] = await Array.fromAsync(
      opened.label(
        (async function* () {
          await Promise.resolve();
          yield* reportsOf(['Large effusion.']);
        })(),
      ),
    );
    return prediction?.labels;
  });
  // Effusion: 0 twice of three; Tear: never mentioned
  expect(labels).toMatchObject({ Effusion: '0', Tear: 'nm', Fracture: 'nm' });
});

test('what was never trained says so', async () => {
  await expect(inFolder((context) => labeler.open(context))).rejects.toThrow(
    'the labeler majority has not been trained; run the fit stage',
  );
  await expect(labeler.open({ modality: inventedModality, options: {}, seed: 1 })).rejects.toThrow(
    'needs the folder it was trained into',
  );
});

test.each([
  ['damaged', '{"labels": {', 'not JSON'],
  ['of another modality', '{"labels": {"Edema": "1"}}', 'holds no value of "Effusion"'],
  ['empty', 'null', 'holds no value of "Effusion"'],
])('a state that is %s is refused', async (_, state, message) => {
  await expect(
    inFolder(async (context) => {
      await writeFile(join(context.folder ?? '', 'majority.json'), state);
      return labeler.open(context);
    }),
  ).rejects.toThrow(message);
});
