import { seededRandom, type Report } from '@labelray/core';
import {
  initialWeights,
  parseLlamaConfig,
  trainByteLevelBpe,
  trainedSettings,
  writeLlamaFolder,
} from '@labelray/llama';
import { modality } from '@labelray/modality-cxr';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { labelingModels, type LabelingModel } from './models.ts';

/**
 * Writes a LLaMA of random weights and a tokenizer that knows the words of reports, instruction and answers. Weights are
 * wider than those of untrained models, so that answers differ between reports.
 */
export async function writeModel(
  folder: string,
  name: LabelingModel,
  reports: readonly Report[],
): Promise<void> {
  const { layers, hidden, heads, feedForward, vocabulary } = labelingModels[name];
  const settings = {
    model_type: 'llama',
    vocab_size: vocabulary,
    hidden_size: hidden,
    intermediate_size: feedForward,
    num_hidden_layers: layers,
    num_attention_heads: heads,
    num_key_value_heads: heads,
    max_position_embeddings: 1024,
    tie_word_embeddings: false,
    bos_token_id: 1,
    eos_token_id: 2,
  };
  const random = seededRandom(1, 'weights');
  const config = parseLlamaConfig(settings, folder);
  await writeLlamaFolder(folder, settings, initialWeights(config, random, { deviation: 0.08 }));
  const answers = modality.findings.flatMap((finding) =>
    finding.values.map(({ word }) => `${finding.name}: ${word}\n{"${finding.name}":"${word}","`),
  );
  const texts = [...reports.map(({ text }) => text), modality.instruction, ...answers];
  const files = {
    'tokenizer.json': trainByteLevelBpe(texts, { size: vocabulary }),
    'tokenizer_config.json': trainedSettings,
  };
  for (const [file, content] of Object.entries(files)) {
    await writeFile(join(folder, file), JSON.stringify(content));
  }
}
