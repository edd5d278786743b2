import { seededRandom } from '@labelray/core';
import { openLlamaFolder, readWeights, writeLlamaFolder, type LlamaFolder } from '@labelray/llama';
import { tinySettings, writeTinyLlama } from '@labelray/lora/testing';

/** A tiny LLaMA of other settings whose biases and norms, at first 0 and 1, matter too. */
export async function writeVariant(
  folder: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<LlamaFolder> {
  const weights = await readWeights(await writeTinyLlama(folder, { settings }));
  const random = seededRandom(7);
  for (const { shape, data } of weights.values()) {
    if (shape.length === 1) data.forEach((x, i) => (data[i] = x + 0.4 * random() - 0.2));
  }
  await writeLlamaFolder(folder, { ...tinySettings, ...settings }, weights);
  return openLlamaFolder(folder);
}
