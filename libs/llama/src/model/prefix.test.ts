import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { InputError, seededRandom } from '@labelray/core';
import { scratchFolder } from '@labelray/testing';
import { initialWeights } from '../create/initialWeights.ts';
import { writeLlamaFolder } from '../create/writeLlamaFolder.ts';
import { batchRows } from '../slots/batchRows.ts';
import { layOutRow } from '../slots/layOutRow.ts';
import { tokenBatch } from '../slots/tokenBatch.ts';
import { parseLlamaConfig } from './config.ts';
import { generate } from './generate.ts';
import { openLlama, type Llama } from './llama.ts';
import { openLlamaFolder } from './openFolder.ts';

const path = scratchFolder();
const settings = {
  ...{ model_type: 'llama', vocab_size: 40, hidden_size: 16, intermediate_size: 24 },
  ...{ num_hidden_layers: 3, num_attention_heads: 4, num_key_value_heads: 2 },
  ...{ max_position_embeddings: 48, eos_token_id: 2 },
};
const prefix = [1, 30, 31, 32, 33, 34, 35];
const texts = [[7, 8, 9], [10, 11, 12, 13, 14, 15], [16]];
const branches = [
  { tokens: [20, 21], options: [[5], [6, 5], [6, 7]] },
  { tokens: [22], options: [[5], [6]] },
];
let llama: Llama;
let continued: Llama;
beforeAll(async () => {
  const random = seededRandom(3);
  const weights = initialWeights(parseLlamaConfig(settings, ''), random, { deviation: 0.4 });
  await writeLlamaFolder(path('model'), settings, weights);
  llama = openLlama(await openLlamaFolder(path('model')));
  if (llama.after === undefined) throw new Error('no adapter changes');
  continued = await llama.after(prefix);
});
afterAll(() => llama.release());

/** Largest difference of two lists of the same length. */
function difference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a, (x, i) => Math.abs(x - (b[i] ?? NaN))).reduce((m, d) => Math.max(m, d), 0);
}

test('token trees behind a prefix get the logits they have in one piece', async () => {
  const whole = texts.map((text) => layOutRow({ prompt: [...prefix, ...text], branches }));
  const parts = texts.map((text) => layOutRow({ prompt: text, branches }));
  const expected = await llama.logits(tokenBatch(batchRows(whole)));
  const found = await continued.logits(tokenBatch(batchRows(parts)));
  expect(found.shape).toEqual([3, 3, 40]); // two branch ends and one parting of options
  expect(difference(found.data, expected.data)).toBeLessThan(1e-4);
});

test('sequences go on behind a prefix as behind their whole beginning', async () => {
  const [slow, fast] = [await llama.generation(3), await continued.generation(3)];
  await slow.feed(texts.map((text) => [...prefix, ...text]));
  await fast.feed(texts);
  for (const step of [
    [[3], [4, 5, 6], []],
    [[], [7], [8, 9]],
  ]) {
    const expected = await slow.feed(step);
    const found = await fast.feed(step);
    expect(
      difference(
        found.flatMap((row) => [...row]),
        expected.flatMap((row) => [...row]),
      ),
    ).toBeLessThan(1e-4);
  }
  const written = await generate(llama, [[...prefix, 7]], { maxTokens: 8, end: [] });
  expect(await generate(continued, [[7]], { maxTokens: 8, end: [] })).toEqual(written);
});

test('the prefix counts towards the longest sequence', async () => {
  const text = Array.from({ length: 42 }, () => 5); // 7 + 42 tokens for 48 positions
  const generation = await continued.generation(1);
  await expect(generation.feed([text])).rejects.toThrow(InputError);
  await expect(generation.feed([text])).rejects.toThrow('a sequence of 49 tokens');
  await expect(llama.after?.(Array.from({ length: 49 }, () => 5))).rejects.toThrow(InputError);
});

test('a model whose adapter changes from run to run has no prefix', async () => {
  const folder = await openLlamaFolder(path('model'));
  expect(openLlama(folder, { feeds: () => ({}) }).after).toBeUndefined();
});
