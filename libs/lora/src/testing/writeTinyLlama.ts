import { seededRandom } from '@labelray/core';
import {
  initialWeights,
  openLlamaFolder,
  parseLlamaConfig,
  writeLlamaFolder,
  type LlamaFolder,
  type WeightType,
} from '@labelray/llama';

/** Two blocks, four query heads on two key heads, 23 tokens. */
export const tinySettings = {
  model_type: 'llama',
  vocab_size: 23,
  hidden_size: 16,
  intermediate_size: 24,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  max_position_embeddings: 32,
  tie_word_embeddings: false,
};

/** Writes and opens a small LLaMA whose random weights are large enough for everything to matter. */
export async function writeTinyLlama(
  folder: string,
  {
    seed = 1,
    type = 'F32',
    settings = {},
  }: {
    readonly seed?: number;
    readonly type?: WeightType;
    readonly settings?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<LlamaFolder> {
  const all = { ...tinySettings, ...settings };
  const weights = initialWeights(parseLlamaConfig(all, folder), seededRandom(seed), {
    deviation: 0.3,
  });
  await writeLlamaFolder(folder, all, weights, { type });
  return openLlamaFolder(folder);
}
