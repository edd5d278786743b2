import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import {
  initialWeights,
  openLlama,
  openLlamaFolder,
  parseLlamaConfig,
  tokenBatch,
  batchRows,
  layOutRow,
  writeLlamaFolder,
  type Weight,
} from '@labelray/llama';
import { scratchFolder } from '@labelray/testing';
import { growWeights } from './growWeights.ts';
import { settingsOf } from './sizes.ts';

const path = scratchFolder();
const form = settingsOf('tiny-llama-1m', { vocabulary: 20 });
const shape = (layers: number, heads: number) => ({
  ...form,
  hidden_size: 4 * heads,
  intermediate_size: 6 * heads,
  num_hidden_layers: layers,
  num_attention_heads: heads,
  num_key_value_heads: heads,
});
const small = shape(2, 2);
const large = shape(4, 3);

const logits = async (
  name: string,
  settings: Readonly<Record<string, unknown>>,
  weights: ReadonlyMap<string, Weight>,
) => {
  await writeLlamaFolder(path(name), settings, weights);
  const llama = openLlama(await openLlamaFolder(path(name)));
  const row = layOutRow({
    prompt: [3, 7, 11, 4],
    branches: [
      { tokens: [5], options: [[8], [9]] },
      { tokens: [6], options: [[8], [9]] },
    ],
  });
  try {
    return (await llama.logits(tokenBatch(batchRows([row])))).data;
  } finally {
    await llama.release();
  }
};

test('a grown model computes what the smaller one did', async () => {
  const config = parseLlamaConfig(small, 'small');
  // Larger than usual, so that attention is not even and every layer counts.
  const weights = initialWeights(config, seededRandom(1, 'small'), { deviation: 0.2 });
  const grown = growWeights({ config, weights }, parseLlamaConfig(large, 'large'), {
    random: seededRandom(2, 'large'),
    deviation: 0.3,
  });
  const before = await logits('small', small, weights);
  const after = await logits('large', large, grown);
  expect(Math.max(...before.map(Math.abs))).toBeGreaterThan(0.5);
  expect(Math.max(...after.map((logit, i) => Math.abs(logit - (before[i] ?? NaN))))).toBeLessThan(
    1e-3,
  );
});

test('a model does not grow into a smaller one', () => {
  const config = parseLlamaConfig(large, 'large');
  const weights = initialWeights(config, seededRandom(1, 'large'));
  expect(() =>
    growWeights({ config, weights }, parseLlamaConfig(small, 'small'), {
      random: seededRandom(1, 'x'),
    }),
  ).toThrow(RangeError);
});
