import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBertFolder } from '../checkpoint/openBertFolder.ts';
import type { BertConfig } from '../config/bertConfig.ts';
import { openBert } from '../labeling/openBert.ts';
import { finiteDifferences } from '../testing/finiteDifferences.ts';
import { livelyParameters, tinyConfig } from '../testing/tinyBert.ts';
import { writeBert } from '../testing/writeBert.ts';
import { encoderShapes, headShapes } from '../weights/parameterShapes.ts';
import { trainableClassifier, type ClassifiedRow } from './trainableClassifier.ts';

const classes = [3, 2];
const rows: readonly ClassifiedRow[] = [
  { id: 'a', pieces: [2, 5, 7, 5, 3], targets: [0, 1] },
  { id: 'b', pieces: [2, 9, 3], targets: [2, undefined] },
  { id: 'c', pieces: [2, 12, 4, 3], targets: [1, 0] },
];
const normaliser = 5; // places that are judged

const parametersOf = (config: BertConfig) =>
  livelyParameters(new Map([...encoderShapes(config), ...headShapes(config.hidden, classes)]));

const copyOf = (gradients: ReadonlyMap<string, Float32Array>) =>
  new Map(Array.from(gradients, ([name, data]) => [name, data.slice()] as const));

test.each([1, 2, 3])(
  'gradients of a BERT of %i layers agree with finite differences',
  async (layers) => {
    const config = { ...tinyConfig, layers };
    const parameters = parametersOf(config);
    const model = trainableClassifier(config, classes, parameters, { threads: 1 });
    const step = () => model.step(rows, { random: seededRandom(1), normaliser });
    const gradients = copyOf((await step()).gradients);
    expect([...gradients.keys()].sort()).toEqual([...parameters.keys()].sort());
    const worst = await finiteDifferences(model, gradients, async () => (await step()).loss);
    expect(worst.error).toBeLessThan(2e-3);
    await model.release();
  },
  60_000,
);

test('gradients with dropout are those of the masks that were drawn', async () => {
  const config = { ...tinyConfig, hiddenDropout: 0.3, attentionDropout: 0.2 };
  const model = trainableClassifier(config, classes, parametersOf(config), { threads: 1 });
  const step = () => model.step(rows, { random: seededRandom(4), normaliser });
  const gradients = copyOf((await step()).gradients);
  const worst = await finiteDifferences(model, gradients, async () => (await step()).loss);
  expect(worst.error).toBeLessThan(2e-3);
  const other = await model.step(rows, { random: seededRandom(5), normaliser });
  expect(other.loss).not.toBeCloseTo((await step()).loss, 3);
  await model.release();
}, 60_000);

test('the loss is the mean cross-entropy of what a saved model answers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bert-'));
  try {
    const parameters = parametersOf(tinyConfig);
    const heads = classes.map((count, head) => ({
      name: `head ${head}`,
      classes: Array.from({ length: count }, (_, k) => String(k)),
    }));
    await writeBert(folder, tinyConfig, heads, parameters);
    const saved = await openBert(await openBertFolder(folder), { threads: 1 });
    const answers = await saved.logits(rows.map(({ pieces }) => pieces));
    await saved.release();
    let expected = 0;
    rows.forEach(({ targets }, row) => {
      targets.forEach((target, head) => {
        const logits = Array.from(answers[row]?.[head] ?? []);
        const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
        if (target !== undefined) expected += Math.log(total) - (logits[target] ?? NaN);
      });
    });
    const model = trainableClassifier(tinyConfig, classes, parameters, { threads: 1 });
    const { loss, tokens } = await model.step(rows, { random: seededRandom(1), normaliser });
    expect(loss).toBeCloseTo(expected / 5, 5);
    expect(tokens).toBe(12); // 5 + 3 + 4
    const trained = await model.logits(rows.map(({ pieces }) => pieces));
    trained.flat().forEach((logits, index) => {
      logits.forEach((logit, k) => {
        expect(logit).toBeCloseTo(answers.flat()[index]?.[k] ?? NaN, 5);
      });
    });
    await model.release();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a batch gives the same however it is cut', async () => {
  const whole = trainableClassifier(tinyConfig, classes, parametersOf(tinyConfig), { threads: 1 });
  const cut = trainableClassifier(tinyConfig, classes, parametersOf(tinyConfig), {
    threads: 1,
    tokensAtOnce: 1,
  });
  const context = { random: seededRandom(1), normaliser };
  for (let repeat = 0; repeat < 2; repeat++) {
    // the second time, arrays of the first are used again
    const expected = await whole.step(rows, context);
    const found = await cut.step(rows, context);
    expect(found.loss).toBeCloseTo(expected.loss, 5);
    for (const [name, gradient] of expected.gradients) {
      const other = found.gradients.get(name) ?? [];
      gradient.forEach((value, index) => {
        expect(other[index]).toBeCloseTo(value, 5);
      });
    }
  }
  await Promise.all([whole.release(), cut.release()]);
});

test('sequences that the model cannot read are refused', async () => {
  const model = trainableClassifier(tinyConfig, classes, parametersOf(tinyConfig), { threads: 1 });
  await expect(model.logits([[2, 13, 3]])).rejects.toThrow(
    'sequence 0 has the word piece 13; the model knows 0 to 12',
  );
  await expect(model.logits([[2, 3], []])).rejects.toThrow('sequence 1 has 0 word pieces');
  await expect(model.logits([[2, 3, 3, 3, 3, 3, 3, 3]])).rejects.toThrow('give 1 to 7');
  await model.release();
});
