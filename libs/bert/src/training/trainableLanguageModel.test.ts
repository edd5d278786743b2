import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { finiteDifferences } from '../testing/finiteDifferences.ts';
import { livelyParameters, tinyConfig } from '../testing/tinyBert.ts';
import { encoderShapes, languageHeadShapes } from '../weights/parameterShapes.ts';
import { languageRowFacts, trainableLanguageModel } from './trainableLanguageModel.ts';

const rows = [
  { id: 'a', pieces: [2, 5, 7, 5, 8, 9, 3] },
  { id: 'b', pieces: [2, 9, 3] },
];
const parameters = () =>
  livelyParameters(new Map([...encoderShapes(tinyConfig), ...languageHeadShapes(tinyConfig)]));

test('gradients agree with finite differences, those of the shared embedding from both ends', async () => {
  const model = trainableLanguageModel(tinyConfig, 4, parameters(), { threads: 1 });
  const step = () => model.step(rows, { random: seededRandom(3), normaliser: 2 });
  const gradients = new Map(
    Array.from((await step()).gradients, ([name, data]) => [name, data.slice()] as const),
  );
  expect([...gradients.keys()].sort()).toEqual([...model.parameters.keys()].sort());
  const worst = await finiteDifferences(model, gradients, async () => (await step()).loss);
  expect(worst.error).toBeLessThan(2e-3);
  await model.release();
}, 60_000);

test('a piece in seven is guessed, at least one, and never the marks', () => {
  const scored = (length: number) =>
    languageRowFacts({ id: 'x', pieces: Array.from({ length }, () => 5) }).scored;
  // 0.15 of the pieces between [CLS] and [SEP], rounded
  expect([2, 3, 8, 12, 22, 102].map(scored)).toEqual([0, 1, 1, 2, 3, 15]);
});
