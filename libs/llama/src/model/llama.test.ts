import { beforeAll, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { floats, integers } from '@labelray/onnx';
import { scratchFolder } from '@labelray/testing';
import { initialWeights } from '../create/initialWeights.ts';
import { writeLlamaFolder } from '../create/writeLlamaFolder.ts';
import { parseLlamaConfig } from './config.ts';
import { openLlama, type Llama } from './llama.ts';
import { openLlamaFolder } from './openFolder.ts';

const path = scratchFolder();
const settings = {
  ...{ model_type: 'llama', vocab_size: 12, hidden_size: 8, intermediate_size: 12 },
  ...{ num_hidden_layers: 2, num_attention_heads: 2, max_position_embeddings: 16 },
};
const broken = 'model.layers.1.self_attn.o_proj.weight';
let llama: Llama;
beforeAll(async () => {
  const weights = initialWeights(parseLlamaConfig(settings, ''), seededRandom(1));
  const data = weights.get(broken)?.data;
  if (data !== undefined) data[9] = NaN;
  await writeLlamaFolder(path('nan'), settings, weights);
  llama = openLlama(await openLlamaFolder(path('nan')));
});

test('a weight that is NaN is named by logits and generations', async () => {
  const message = `the weight ${broken} holds NaN at element 9`;
  const tokens = {
    ids: integers([1, 2], [3, 4]),
    positions: integers([1, 2], [0, 1]),
    mask: floats([1, 1, 2, 2], Float32Array.of(0, -1e9, 0, 0)),
    scored: integers([1, 1], [1]),
  };
  await expect(llama.logits(tokens)).rejects.toThrow(message);
  const generation = await llama.generation(1);
  await expect(generation.feed([[3, 4]])).rejects.toThrow(message);
  await llama.release();
});
