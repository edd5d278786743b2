import { seededRandom, type Modality } from '@labelray/core';
import {
  initialWeights,
  parseLlamaConfig,
  trainByteLevelBpe,
  trainedSettings,
  writeLlamaFolder,
  type WeightType,
} from '@labelray/llama';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inventedModality } from '../../testing/inventedModality.ts';

/** The invented knee with a guideline of two lines. */
export const knee: Modality = {
  ...inventedModality,
  instruction: 'Label a knee report.\nRead only what the text states.',
};

/** Writes as chat models do: `[user]…[assistant]\n…`. */
export const smallChatTemplate =
  "{{ bos_token }}{% for m in messages %}[{{ m['role'] }}]\n{{ m['content'] }}\n{% endfor %}" +
  '{% if add_generation_prompt %}[assistant]\n{% endif %}';

const size = 512;

/** Writes a tokenizer that knows the words of knee reports into a folder. */
export async function writeSmallTokenizer(
  folder: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const words = knee.findings.flatMap(({ name, values }) =>
    values.map(({ word }) => `${name}: ${word}\n{"${name}":"${word}","${name}":"${word}"}`),
  );
  const texts = [...words, ...words, 'Label a knee report. Read only what the text states.'];
  await mkdir(folder, { recursive: true });
  const files = {
    'tokenizer.json': trainByteLevelBpe(texts, { size }),
    'tokenizer_config.json': { ...trainedSettings, ...settings },
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), JSON.stringify(content));
  }
}

/** Writes a LLaMA of random weights with its tokenizer into a folder: a model that answers, but knows nothing. */
export async function writeSmallModel(
  folder: string,
  {
    seed = 1,
    settings = {},
    config = {},
    type = 'F32',
  }: {
    readonly seed?: number;
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly config?: Readonly<Record<string, unknown>>;
    readonly type?: WeightType;
  } = {},
): Promise<void> {
  const shape = {
    model_type: 'llama',
    vocab_size: size,
    hidden_size: 16,
    intermediate_size: 32,
    num_hidden_layers: 2,
    num_attention_heads: 2,
    num_key_value_heads: 1,
    max_position_embeddings: 512,
    bos_token_id: 1,
    eos_token_id: 2,
    ...config,
  };
  // wide weights, so that answers differ between reports
  const weights = initialWeights(parseLlamaConfig(shape, folder), seededRandom(seed), {
    deviation: 0.5,
  });
  await writeLlamaFolder(folder, shape, weights, { type });
  await writeSmallTokenizer(folder, settings);
}
