import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import {
  initialWeights,
  openLlama,
  openLlamaFolder,
  parseLlamaConfig,
  readWeights,
  weightShapes,
  writeLlamaFolder,
} from '@labelray/llama';
import { scratchFolder } from '@labelray/testing';
import { differenceErrors } from '../testing/differenceErrors.ts';
import { tinyRows, tinyWeight } from '../testing/tinyRows.ts';
import { tinySettings } from '../testing/writeTinyLlama.ts';
import { layOutCausal } from './causalRow.ts';
import { fullModel } from './fullModel.ts';

const scratch = scratchFolder();

const variants = [
  ['separate head', {}],
  ['tied head', { tie_word_embeddings: true }],
  [
    'biases, one key head, a head size of its own',
    { attention_bias: true, mlp_bias: true, num_key_value_heads: 1, head_dim: 6 },
  ],
] as const;

test.each(variants)(
  'gradients of every weight are those of central differences: %s',
  async (_, changes) => {
    const config = parseLlamaConfig({ ...tinySettings, ...changes }, 'config.json');
    const weights = initialWeights(config, seededRandom(3), { deviation: 0.3 });
    const model = await fullModel({ config, weights, layOut: layOutCausal, threads: 1 });
    const errors = await differenceErrors(model, tinyRows, { normaliser: tinyWeight });
    await model.release();
    expect(new Set(errors.keys())).toEqual(new Set(weightShapes(config).keys()));
    for (const [name, error] of errors) expect([name, error < 0.02]).toEqual([name, true]);
  },
);

test('a tied head adds its gradient to that of the embedding', async () => {
  const settings = { ...tinySettings, tie_word_embeddings: true };
  const config = parseLlamaConfig(settings, 'config.json');
  const weights = initialWeights(config, seededRandom(3), { deviation: 0.3 });
  const tied = await fullModel({ config, weights, layOut: layOutCausal, threads: 1 });
  const apart = await fullModel({
    config: { ...config, tied: false },
    weights: new Map([
      ...weights,
      [
        'lm_head.weight',
        weights.get('model.embed_tokens.weight') ?? { shape: [], data: new Float32Array() },
      ],
    ]),
    layOut: layOutCausal,
    threads: 1,
  });
  const context = () => ({ random: seededRandom(1), normaliser: tinyWeight });
  const both = (await tied.step(tinyRows, context())).gradients.get('model.embed_tokens.weight');
  const { gradients } = await apart.step(tinyRows, context());
  await tied.release();
  await apart.release();
  const [embedding, head] = ['model.embed_tokens.weight', 'lm_head.weight'].map((name) =>
    gradients.get(name),
  );
  both?.forEach((g, i) => {
    expect(Math.abs(g - (embedding?.[i] ?? NaN) - (head?.[i] ?? NaN))).toBeLessThan(1e-5);
  });
});

test('a trained model is written, opened and labels as it did', async () => {
  const config = parseLlamaConfig(tinySettings, 'config.json');
  const weights = initialWeights(config, seededRandom(3), { deviation: 0.3 });
  const model = await fullModel({ config, weights, layOut: layOutCausal, threads: 1 });
  const context = { random: seededRandom(1), normaliser: tinyWeight };
  const losses = [];
  for (let step = 0; step < 3; step++) {
    const { loss, gradients } = await model.step(tinyRows, context);
    losses.push(loss);
    for (const [name, { data }] of model.parameters) {
      gradients.get(name)?.forEach((g, i) => (data[i] = (data[i] ?? 0) - 0.1 * g));
    }
  }
  const { loss } = await model.step(tinyRows, context);
  await model.release();
  expect([...losses, loss]).toEqual([...losses, loss].toSorted((a, b) => b - a));
  await writeLlamaFolder(scratch('f32'), tinySettings, weights);
  const folder = await openLlamaFolder(scratch('f32'));
  expect(await readWeights(folder)).toEqual(weights);
  const llama = openLlama(folder, { threads: 1 });
  const batch = layOutCausal(tinyRows);
  const { data } = await llama.logits(batch);
  await llama.release();
  let sum = 0;
  batch.targets.data.forEach((target, place) => {
    const row = data.subarray(place * 23, (place + 1) * 23);
    const mass = row.reduce((all, logit) => all + Math.exp(logit), 0);
    sum += Number(batch.weights.data[place]) * (Math.log(mass) - (row[Number(target)] ?? NaN));
  });
  expect(sum / tinyWeight).toBeCloseTo(loss, 5);
});
