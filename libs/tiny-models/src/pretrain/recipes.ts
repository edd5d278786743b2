import { seededRandom } from '@labelray/core';
import {
  initialWeights,
  openLlamaFolder,
  parseLlamaConfig,
  readWeights,
  type LlamaConfig,
  type Weight,
} from '@labelray/llama';
import { join } from 'node:path';
import { defaultMixture } from '../passages/planPassage.ts';
import { plainShape } from '../questions/promptShape.ts';
import type { PretrainingOptions } from '../createPretraining.ts';
import { growWeights } from './growWeights.ts';
import { settingsOf, type SizeName } from './sizes.ts';

/** How one size is pretrained. */
export interface SizeRecipe {
  readonly steps: number;
  readonly learningRate: number;
  readonly warmupSteps: number;
  /** Step of the data that its first step reads. */
  readonly dataFrom: number;
  /** The size it is grown from; random weights where absent. */
  readonly from?: SizeName;
}

/** All sizes, in the order in which they can be made. */
export const recipes: Readonly<Record<SizeName, SizeRecipe>> = {
  'tiny-llama-1m': { steps: 5000, learningRate: 2e-3, warmupSteps: 200, dataFrom: 0 },
  'tiny-llama-3m': {
    steps: 1500,
    learningRate: 1e-3,
    warmupSteps: 100,
    dataFrom: 5000,
    from: 'tiny-llama-1m',
  },
};

/** What the miniature models read: see docs/decisions/008. */
export const dataOptions: Omit<PretrainingOptions, 'unlabeled' | 'seed'> = {
  shapes: [plainShape, plainShape, 'free'],
  mixture: {
    ...defaultMixture,
    objects: 0.1,
    answers: 0.1,
    grades: 0.02,
    modifiers: 0.03,
    otherWords: 0.03,
  },
  curriculum: [
    { from: 0, sentences: 1 },
    { from: 300, sentences: 2 },
    { from: 600, sentences: 3 },
    { from: 1200, sentences: 6 },
    { from: 3500, sentences: 8 },
  ],
};

/** The weights that a size begins with; `models` is the folder of the smaller one. */
export async function firstWeights(
  { from }: SizeRecipe,
  config: LlamaConfig,
  { seed, models }: { readonly seed: number; readonly models: string },
): Promise<Map<string, Weight>> {
  if (from === undefined) return initialWeights(config, seededRandom(seed, 'weights'));
  const folder = await openLlamaFolder(join(models, from));
  const settings = settingsOf(from, { vocabulary: config.vocabulary });
  const small = { config: parseLlamaConfig(settings, from), weights: await readWeights(folder) };
  return growWeights(small, config, seededRandom(seed, 'growth'));
}
