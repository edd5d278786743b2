import { InputError } from '@labelray/core';
import {
  openLlamaFolder,
  storedPrecision,
  type LlamaFolder,
  type Precision,
} from '@labelray/llama';
import type { ModelSettings } from './modelSettings.ts';

/** A model with the limits it is used in. */
export interface Base {
  readonly folder: LlamaFolder;
  /** As asked; else the fastest that the folder can give. */
  readonly precision: Precision;
  readonly maxTokens: number;
}

/**
 * Opens the folder of a model, of which reports take at most `customaryLimit` tokens unless the settings say otherwise;
 * throws InputError where it is no LLaMA or `maxTokens` is more than it reads.
 */
export async function openBase(
  path: string,
  { precision, maxTokens }: ModelSettings,
  customaryLimit: number,
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
