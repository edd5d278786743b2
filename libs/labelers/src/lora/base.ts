import { InputError } from '@labelray/core';
import {
  openLlamaFolder,
  storedPrecision,
  type LlamaFolder,
  type Precision,
} from '@labelray/llama';
import type { ModelSettings } from '../llama/modelSettings.ts';

/** A base model with the limits it is used in. */
export interface Base {
  readonly folder: LlamaFolder;
  readonly precision: Precision;
  readonly maxTokens: number;
}

/** Cut-off of the paper's recipe. */
const customaryLimit = 512;

/** Opens the base of an adapter; throws InputError where it is no LLaMA or `maxTokens` is more than it reads. */
export async function openBase(
  path: string,
  { precision, maxTokens }: ModelSettings,
): Promise<Base> {
  const folder = await openLlamaFolder(path);
  const { maxPositions, quantization } = folder.config;
  const limit = maxTokens ?? Math.min(maxPositions, customaryLimit);
  if (limit > maxPositions) {
    throw new InputError(`maxTokens is ${limit}, the model reads ${maxPositions}`, {
      remedy: `give at most ${maxPositions}`,
    });
  }
  return {
    folder,
    precision: precision ?? (quantization === undefined ? 'f32' : storedPrecision(folder)),
    maxTokens: limit,
  };
}
