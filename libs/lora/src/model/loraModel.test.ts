import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import {
  generate,
  linearLayers,
  openLlama,
  openLlamaFolder,
  packWeight,
  quantizeFolder,
  readWeights,
  unpackWeight,
  writeLlamaFolder,
} from '@labelray/llama';
import type { StepResult } from '@labelray/training';
import { openWeights } from '@labelray/weights';
import { scratchFolder } from '@labelray/testing';
import { baseDigest } from '../adapter/baseDigest.ts';
import { checkAdapter } from '../adapter/checkAdapter.ts';
import { initialAdapter } from '../adapter/initialAdapter.ts';
import { loraConfig } from '../config/loraConfig.ts';
import { storedAdapter } from '../graph/storedAdapter.ts';
import { differenceErrors } from '../testing/differenceErrors.ts';
import { livelyAdapter } from '../testing/livelyAdapter.ts';
import { tinyRows, tinyWeight } from '../testing/tinyRows.ts';
import { tinySettings, writeTinyLlama } from '../testing/writeTinyLlama.ts';
import { layOutCausal } from './causalRow.ts';
import { loraModel, type LoraModelOptions } from './loraModel.ts';
import type { CausalRow } from './causalRow.ts';

const scratch = scratchFolder();
const base = await writeTinyLlama(scratch('base'));
const still = { dropout: 0, alpha: 4 };

const open = (options: Partial<LoraModelOptions<CausalRow>> = {}) =>
  loraModel({
    base,
    adapter: livelyAdapter(base.config, still),
    layOut: layOutCausal,
    threads: 1,
    ...options,
  });
const context = (seed = 1) => ({ random: seededRandom(seed), normaliser: tinyWeight });

test.each([
  ['all linear layers', {}],
  ['recomputed activations', { recompute: true }],
  ['dropout', { adapter: livelyAdapter(base.config, { dropout: 0.3, alpha: 4 }) }],
  [
    'two targets',
    { adapter: livelyAdapter(base.config, { ...still, targets: ['v_proj', 'o_proj'] }) },
  ],
])('gradients are those of central differences: %s', async (_, options) => {
  const model = await open(options);
  const errors = await differenceErrors(model, tinyRows, { normaliser: tinyWeight });
  await model.release();
  expect(errors.size).toBe(model.parameters.size);
  // 1e-7 of rounding in the loss over 2 × 4e-3, and h² of curvature, against gradients of about .02
  expect(Math.max(...errors.values())).toBeLessThan(0.02);
});

test('the frozen weights are what they were after steps that train', async () => {
  const before = await (await writeTinyLlama(scratch('base'))).weights.digest();
  const model = await open();
  const { gradients, loss } = await model.step(tinyRows, context());
  for (const [name, { data }] of model.parameters) {
    gradients.get(name)?.forEach((g, i) => (data[i] = (data[i] ?? 0) - 0.5 * g));
  }
  expect((await model.step(tinyRows, context())).loss).toBeLessThan(loss);
  await model.release();
  expect(await (await openWeights(base.folder)).digest()).toBe(before);
});

test('sums over micro-batches with one normaliser are those of the batch', async () => {
  const model = await open();
  const whole = await model.step(tinyRows, context());
  const parts: StepResult[] = [];
  for (const row of tinyRows) parts.push(await model.step([row], context()));
  await model.release();
  const sum = parts.reduce((total, { loss }) => total + loss, 0);
  expect(sum).toBeCloseTo(whole.loss, 5);
  expect(parts.map(({ tokens }) => tokens)).toEqual([7, 5]);
  for (const [name, gradient] of whole.gradients) {
    gradient.forEach((g, i) => {
      const added = parts.reduce(
        (total, part) => total + (part.gradients.get(name)?.[i] ?? NaN),
        0,
      );
      expect(Math.abs(added - g)).toBeLessThan(1e-5);
    });
  }
});

test('an initial adapter computes what the base computes', async () => {
  const model = await open({
    adapter: initialAdapter(base.config, loraConfig(), seededRandom(1)),
  });
  const plain = openLlama(base, { threads: 1 });
  const batch = layOutCausal(tinyRows);
  const [ours, theirs] = [await model.llama().logits(batch), await plain.logits(batch)];
  await model.release();
  await plain.release();
  expect(ours.data).toEqual(theirs.data);
});

test('dropout: same seed, same loss; another seed, another; the mean over masks nears the loss without', async () => {
  const adapter = livelyAdapter(base.config, { dropout: 0.1, alpha: 1 });
  const model = await open({ adapter });
  const losses = [];
  for (let seed = 0; seed < 64; seed++)
    losses.push((await model.step(tinyRows, context(seed))).loss);
  const again = (await model.step(tinyRows, context(3))).loss;
  await model.release();
  const quiet = await open({ adapter: { ...adapter, config: { ...adapter.config, dropout: 0 } } });
  const without = (await quiet.step(tinyRows, context())).loss;
  await quiet.release();
  expect(again).toBe(losses[3]);
  expect(new Set(losses).size).toBeGreaterThan(60);
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const variance = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / (losses.length - 1);
  // The loss is nearly linear in so small a change: four standard errors, and as much for its curvature.
  expect(Math.abs(mean - without)).toBeLessThan(8 * Math.sqrt(variance / losses.length));
});

test('labeling while training: the matrices of now, in one pass and token by token', async () => {
  const model = await open();
  const llama = model.llama();
  const batch = layOutCausal(tinyRows);
  const before = await llama.logits(batch);
  for (const { data } of model.parameters.values()) data.forEach((x, i) => (data[i] = 1.5 * x));
  const labeled = openLlama(base, { threads: 1, adapt: storedAdapter(base.config, model.adapter) });
  const [ours, theirs] = [await llama.logits(batch), await labeled.logits(batch)];
  const prompts = tinyRows.map(({ ids }) => ids.slice(0, 3));
  const rules = { maxTokens: 6, end: [] };
  expect(await generate(llama, prompts, rules)).toEqual(await generate(labeled, prompts, rules));
  await model.release();
  await labeled.release();
  const difference = (a: Float32Array, b: Float32Array) =>
    a.reduce((worst, x, i) => Math.max(worst, Math.abs(x - (b[i] ?? NaN))), 0);
  expect(difference(ours.data, theirs.data)).toBeLessThan(1e-4);
  expect(difference(ours.data, before.data)).toBeGreaterThan(1e-2);
});

test('an adapter of another base is refused before anything is opened', async () => {
  const wider = await writeTinyLlama(scratch('wider'), { settings: { hidden_size: 32 } });
  await expect(open({ adapter: livelyAdapter(wider.config) })).rejects.toThrow(
    'it must be (2, 16)',
  );
});

test.each([
  ['int4', 32],
  ['nf4', 32],
] as const)('a base of %s is trained as its unpacked weights are', async (method, block) => {
  const settings = { hidden_size: 32, intermediate_size: 64, num_attention_heads: 4 };
  const source = await writeTinyLlama(scratch(`${method} source`), { settings });
  await quantizeFolder(source.folder, scratch(method), { method, block });
  const packed = await openLlamaFolder(scratch(method));
  const plain = await readWeights(source);
  for (const { name } of linearLayers(source.config)) {
    const weight = plain.get(`${name}.weight`);
    if (weight === undefined) throw new Error(`no ${name}`);
    weight.data.set(unpackWeight(packWeight(weight.data, { method, block }), { method, block }));
  }
  await writeLlamaFolder(scratch(`${method} plain`), { ...tinySettings, ...settings }, plain);
  const bases = [packed, await openLlamaFolder(scratch(`${method} plain`))];
  const adapter = livelyAdapter(source.config, { dropout: 0, alpha: 4 });
  const results: StepResult[] = [];
  for (const one of bases) {
    const model = await open({ base: one, adapter, prepare: one !== packed });
    results.push(await model.step(tinyRows, context()));
    await model.release();
  }
  const [ours, theirs] = results;
  expect(ours?.loss).toBeCloseTo(theirs?.loss ?? NaN, 5);
  for (const [name, gradient] of ours?.gradients ?? []) {
    gradient.forEach((g, i) => {
      expect(Math.abs(g - (theirs?.gradients.get(name)?.[i] ?? NaN))).toBeLessThan(1e-5);
    });
  }
  // trained on four bits, used on the full weights
  const record = { baseDigest: await baseDigest(packed) };
  await checkAdapter({ ...adapter, record }, source);
});

test('16-bit weights unpacked at each use give the same step', async () => {
  const halves = await writeTinyLlama(scratch('bf16'), { type: 'BF16' });
  const steps: StepResult[] = [];
  for (const prepare of [true, false]) {
    const model = await open({ base: halves, prepare });
    steps.push(await model.step(tinyRows, context()));
    await model.release();
  }
  expect(steps[0]?.loss).toBeCloseTo(steps[1]?.loss ?? NaN, 6);
});

test('NaN in the base is named when the loss shows it', async () => {
  const weights = await readWeights(base);
  const name = 'model.layers.1.mlp.gate_proj.weight';
  weights.get(name)?.data.fill(NaN, 5, 6);
  await writeLlamaFolder(scratch('nan'), tinySettings, weights);
  const nan = await openLlamaFolder(scratch('nan'));
  const model = await open({ base: nan });
  const message = `${name} holds NaN at element 5; download the folder again`;
  await expect(model.step(tinyRows, context())).rejects.toThrow(message);
  await expect(model.llama().logits(layOutCausal(tinyRows))).rejects.toThrow(message);
  await model.release();
});
