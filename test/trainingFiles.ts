import { seededRandom, type LabeledReport } from '@labelray/core';
import { formatReport } from '@labelray/core/formats';
import {
  initialWeights,
  parseLlamaConfig,
  trainByteLevelBpe,
  trainedSettings,
  writeLlamaFolder,
} from '@labelray/llama';
import { modality } from '@labelray/modality-cxr';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A few synthetic chest X-ray reports with their gold. */
export function syntheticReports(
  parts: Readonly<Record<'train' | 'dev', number>>,
): readonly LabeledReport[] {
  return modality.synthesize?.({ style: 'internal', parts, seed: 77 }) ?? [];
}

/** Writes reports as a corpus file. */
export function writeCorpus(file: string, reports: readonly LabeledReport[]): void {
  writeFileSync(file, reports.map((report) => formatReport(report)).join(''));
}

/** Writes a LLaMA of random weights with a tokenizer of its own, made from texts like those it will read. */
export async function writeRandomBase(
  folder: string,
  { texts, chatTemplate }: { readonly texts: readonly string[]; readonly chatTemplate?: string },
): Promise<void> {
  const settings = {
    ...{ model_type: 'llama', vocab_size: 600, hidden_size: 16, intermediate_size: 32 },
    ...{ num_hidden_layers: 2, num_attention_heads: 2, max_position_embeddings: 2048 },
  };
  mkdirSync(folder, { recursive: true });
  const weights = initialWeights(parseLlamaConfig(settings, folder), seededRandom(1));
  await writeLlamaFolder(folder, settings, weights);
  const words = modality.findings.flatMap(({ name, values }) =>
    values.map(({ word }) => `${name}: ${word}`),
  );
  const tokenizer = trainByteLevelBpe([...words, ...texts], { size: 600 });
  const tokenizerSettings = {
    ...trainedSettings,
    ...(chatTemplate !== undefined && { chat_template: chatTemplate }),
  };
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify(tokenizerSettings));
}
