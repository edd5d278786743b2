import { beforeAll, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import {
  layOutRow,
  openLlamaFolder,
  quantizeFolder,
  readWeights,
  slotTargets,
  writeLlamaFolder,
  type LlamaFolder,
} from '@labelray/llama';
import {
  layOutCausal,
  layOutSlots,
  loraModel,
  slotWeight,
  type LoraModel,
  type LoraModelOptions,
  type SlotTrainingRow,
} from '@labelray/lora';
import {
  livelyAdapter,
  tinyRows,
  tinySettings,
  tinyWeight,
  writeTinyLlama,
} from '@labelray/lora/testing';
import { scratchFolder } from '@labelray/testing';
import { train } from '@labelray/training';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTensorflow } from '../openTensorflow.ts';
import type { Tensorflow } from '../tensorflow.ts';
import { writeVariant } from '../testing/writeVariant.ts';
import { tensorflowLoraModel } from './tensorflowLoraModel.ts';

const scratch = scratchFolder();
let tensorflow: Tensorflow;
beforeAll(async () => {
  tensorflow = await openTensorflow('plain');
});

type Engine = <Row>(options: LoraModelOptions<Row>) => Promise<LoraModel<Row>>;
const engines: readonly Engine[] = [
  (options) => loraModel({ threads: 1, ...options }),
  (options) => tensorflowLoraModel({ threads: 1, ...options, tensorflow }),
];

/** Largest difference of loss and gradients between the engines on one step, relative to each array's largest number. */
async function difference<Row>(
  options: LoraModelOptions<Row>,
  rows: readonly Row[],
  normaliser: number,
): Promise<number> {
  const [ours, theirs] = await Promise.all(
    engines.map(async (open) => {
      const model = await open(options);
      const result = await model.step(rows, { random: seededRandom(3), normaliser });
      const copied = new Map(Array.from(result.gradients, ([name, data]) => [name, data.slice()]));
      await model.release();
      return { loss: result.loss, gradients: copied };
    }),
  );
  if (ours === undefined || theirs === undefined) throw new Error('two engines');
  expect([...theirs.gradients.keys()]).toEqual([...ours.gradients.keys()]);
  let worst = Math.abs(ours.loss - theirs.loss);
  for (const [name, gradient] of ours.gradients) {
    const other = theirs.gradients.get(name);
    expect(other?.length).toBe(gradient.length);
    const size = Math.max(...gradient.map(Math.abs));
    expect(size).toBeGreaterThan(0); // every matrix matters to the loss
    gradient.forEach((g, i) => {
      worst = Math.max(worst, Math.abs(g - (other?.[i] ?? NaN)) / size);
    });
  }
  return worst;
}

const variants: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['two heads of keys for four of queries', {}],
  ['as many heads of keys as of queries', { num_key_value_heads: 4 }],
  ['one head of keys, a head size of its own', { num_key_value_heads: 1, head_dim: 6 }],
  ['biases', { attention_bias: true, mlp_bias: true }],
  ['a tied head', { tie_word_embeddings: true }],
  [
    'stretched rotary embedding',
    {
      rope_theta: 500,
      rope_scaling: {
        ...{ rope_type: 'llama3', factor: 8, low_freq_factor: 1, high_freq_factor: 4 },
        original_max_position_embeddings: 16,
      },
    },
  ],
  ['one block', { num_hidden_layers: 1 }],
];

test.each(variants)(
  'loss and gradients are those of the ONNX engine: %s',
  async (name, settings) => {
    const base = await writeVariant(scratch(name), settings);
    const adapter = livelyAdapter(base.config, { dropout: 0, alpha: 4 });
    const options = { base, adapter, layOut: layOutCausal };
    expect(await difference(options, tinyRows, tinyWeight)).toBeLessThan(1e-4);
  },
);

test.each([
  ['dropout draws the same masks', { dropout: 0.3 }],
  ['some layers', { dropout: 0.3, targets: ['v_proj', 'down_proj'] }],
  ['rank patterns and rsLoRA', { rankPattern: { q_proj: 3 }, rankStabilised: true }],
])('loss and gradients are those of the ONNX engine: %s', async (_, lora) => {
  const base = await writeVariant(scratch('lora'));
  const options = { base, adapter: livelyAdapter(base.config, lora), layOut: layOutCausal };
  expect(await difference(options, tinyRows, tinyWeight)).toBeLessThan(1e-4);
});

/** Prompts of several lengths with two questions, one of whose answers has two tokens. */
function slotRow(
  prompt: readonly number[],
  gold: readonly (number | undefined)[],
): SlotTrainingRow {
  const branches = [
    { tokens: [11, 12], options: [[3], [4], [5, 6]] },
    { tokens: [13], options: [[3], [4], [5, 6]] },
  ];
  const layout = layOutRow({ prompt, branches });
  return { layout, targets: slotTargets(layout, gold) };
}
const slotRows = [slotRow([1, 8, 9, 10], [0, 2]), slotRow([1, 20], [2, undefined])];

test('token trees: each branch sees the prompt and itself', async () => {
  const base = await writeVariant(scratch('slots'));
  const adapter = livelyAdapter(base.config, { dropout: 0.1 });
  const normaliser = slotRows.reduce((sum, row) => sum + slotWeight(row), 0);
  expect(
    await difference({ base, adapter, layOut: layOutSlots }, slotRows, normaliser),
  ).toBeLessThan(1e-4);
});

test('trained by the one loop: ten losses equal to 1e-4, and the adapters after them', async () => {
  const base = await writeVariant(scratch('trained'), { num_key_value_heads: 1 });
  const rows = Array.from({ length: 12 }, (_, n) =>
    slotRow(
      [1, ...Array.from({ length: 3 + (n % 4) }, (_, at) => 7 + ((n * 3 + at) % 15))],
      [n % 3, (n + 1) % 3],
    ),
  );
  const runs = [];
  for (const [at, open] of engines.entries()) {
    const adapter = livelyAdapter(base.config, { dropout: 0.05 });
    const model = await open({ base, adapter, layOut: layOutSlots });
    const folder = scratch(`run ${at}`);
    await train<SlotTrainingRow>({
      ...{ model, rows, folder, seed: 4, now: () => 0 },
      describe: (row) => ({
        id: String(rows.indexOf(row)),
        tokens: row.layout.ids.length,
        scored: slotWeight(row),
      }),
      recipe: { duration: { steps: 10 }, batchSize: 4, microRows: 3, learningRate: 0.01 },
    });
    await model.release();
    const log = readFileSync(join(folder, 'train.jsonl'), 'utf8').trim().split('\n');
    const losses = log.map((line) => (JSON.parse(line) as { readonly loss: number }).loss);
    runs.push({ adapter, losses });
  }
  const [ours, theirs] = runs;
  expect(ours?.losses).toHaveLength(10);
  expect(ours?.losses[9]).toBeLessThan((ours?.losses[0] ?? 0) - 0.3); // it learns: equal is no accident
  ours?.losses.forEach((loss, at) => {
    expect(Math.abs(loss - (theirs?.losses[at] ?? NaN))).toBeLessThan(1e-4);
  });
  for (const [name, { data }] of ours?.adapter.matrices ?? []) {
    const other = theirs?.adapter.matrices.get(name)?.data;
    data.forEach((x, i) => {
      expect(Math.abs(x - (other?.[i] ?? NaN))).toBeLessThan(1e-3);
    });
  }
});

test('a step leaves no tensor behind, and release none at all', async () => {
  const base = await writeTinyLlama(scratch('memory'));
  const before = tensorflow.memory().numTensors;
  const adapter = livelyAdapter(base.config, { dropout: 0.1 });
  const model = await tensorflowLoraModel({ tensorflow, base, adapter, layOut: layOutCausal });
  const held = tensorflow.memory().numTensors;
  for (let step = 0; step < 2; step++) {
    await model.step(tinyRows, { random: seededRandom(1), normaliser: 1 });
  }
  expect(tensorflow.memory().numTensors).toBe(held);
  await model.release();
  expect(tensorflow.memory().numTensors).toBe(before);
});

test('labels while training with the matrices of now', async () => {
  const base = await writeTinyLlama(scratch('labels'));
  const adapter = livelyAdapter(base.config);
  const [onnx, model] = await Promise.all(
    engines.map((open) => open({ base, adapter, layOut: layOutCausal })),
  );
  for (const { data } of adapter.matrices.values()) data.forEach((x, i) => (data[i] = 2 * x));
  const batch = layOutCausal(tinyRows);
  const [ours, theirs] = [await model?.llama().logits(batch), await onnx?.llama().logits(batch)];
  expect(ours?.data).toEqual(theirs?.data);
  await Promise.all([onnx?.release(), model?.release()]);
});

const open = (base: LlamaFolder, adapter = livelyAdapter(base.config)) =>
  tensorflowLoraModel({ tensorflow, base, adapter, layOut: layOutCausal, maxPositions: 8 });

test('refused by name: another base, packed weights, too long a row, NaN in the base', async () => {
  const base = await writeTinyLlama(scratch('refused'));
  const wider = await writeTinyLlama(scratch('wider'), { settings: { hidden_size: 32 } });
  await expect(open(base, livelyAdapter(wider.config))).rejects.toThrow('it must be (2, 16)');

  const settings = { hidden_size: 32, intermediate_size: 32 };
  const source = await writeTinyLlama(scratch('source'), { settings });
  await quantizeFolder(source.folder, scratch('int4'), { method: 'int4', block: 32 });
  await expect(open(await openLlamaFolder(scratch('int4')))).rejects.toThrow(
    'the weights are int4; take the folder they were made from',
  );

  const ids = Array.from({ length: 9 }, () => 1);
  const long = { ids, weights: ids };
  const context = { random: seededRandom(1), normaliser: 1 };
  const short = await open(base);
  await expect(short.step([long], context)).rejects.toThrow('a sequence of 9 tokens');
  await short.release();

  const weights = await readWeights(base);
  weights.get('model.layers.0.mlp.up_proj.weight')?.data.fill(NaN, 3, 4);
  await writeLlamaFolder(scratch('nan'), tinySettings, weights);
  const broken = await open(await openLlamaFolder(scratch('nan')));
  await expect(broken.step(tinyRows, context)).rejects.toThrow(
    'model.layers.0.mlp.up_proj.weight holds NaN at element 3',
  );
  await broken.release();
});
