import { InputError } from '@labelray/core';
import { openWeights, type TensorInfo, type Weights } from '@labelray/weights';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkWeights } from './checkWeights.ts';
import { parseLlamaConfig, type LlamaConfig } from './config.ts';

/** A LLaMA on disk: its shape and where its weights lie. Nothing of the weights is in memory. */
export interface LlamaFolder {
  readonly folder: string;
  readonly config: LlamaConfig;
  readonly weights: Weights;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** SHA-256 of config and weights, in hex: two folders with the same digest compute the same. */
  digest(): Promise<string>;
}

/** Opens a Hugging Face folder; throws InputError where it is no LLaMA or its files do not fit together. */
export async function openLlamaFolder(folder: string): Promise<LlamaFolder> {
  const file = join(folder, 'config.json');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError('cannot be read', {
      file,
      remedy: 'name a Hugging Face model folder, with config.json and *.safetensors',
    });
  });
  const config = parseLlamaConfig(parseJson(text, file), file);
  const weights = await openWeights(folder);
  return {
    folder,
    config,
    weights,
    tensors: checkWeights(config, weights),
    digest: async () =>
      createHash('sha256')
        .update(JSON.stringify(config))
        .update(await weights.digest())
        .digest('hex'),
  };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('not JSON', { file, remedy: 'download the file again' });
  }
}
