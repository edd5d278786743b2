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
import type { Mixture } from '../passages/planPassage.ts';
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
  'tiny-llama-1m': { steps: 3000, learningRate: 2e-3, warmupSteps: 200, dataFrom: 0 },
  'tiny-llama-3m': {
    steps: 500,
    learningRate: 1e-3,
    warmupSteps: 50,
    dataFrom: 3000,
    from: 'tiny-llama-1m',
  },
};

/** Few things in one sentence, each asked by the name it has there: nothing but to find it and to read what is said. */
const simple: Mixture = {
  objects: 0,
  invented: 0,
  answers: 0,
  sides: 0,
  grades: 0,
  modifiers: 0,
  otherWords: 0,
  surrounded: 0,
  glossary: 0,
  written: 0.9,
};

/** What the miniature models read: see docs/decisions/008. */
export const dataOptions: Omit<PretrainingOptions, 'unlabeled' | 'seed'> = {
  shapes: [plainShape, plainShape, 'free'],
  mixture: { objects: 0.1, answers: 0.1, grades: 0.02, modifiers: 0.03, otherWords: 0.03 },
  curriculum: [
    { from: 0, sentences: 1, things: 24, mixture: simple, shapes: [plainShape], rows: 3 },
    {
      from: 200,
      sentences: 2,
      things: 60,
      mixture: { ...simple, invented: 0.1, written: 0.6 },
      shapes: [plainShape],
      rows: 2,
    },
    {
      from: 500,
      sentences: 3,
      mixture: { surrounded: 0.25, glossary: 0.1, sides: 0.1, invented: 0.15, written: 0.3 },
      shapes: [plainShape],
      rows: 1.5,
    },
    { from: 900, sentences: 6 },
    { from: 2200, sentences: 8 },
    { from: 3000, sentences: 6 },
  ],
};

/** Deviation of first weights: 1/√width, without which models this narrow learn nothing for a thousand steps. */
const deviationOf = ({ hidden }: LlamaConfig): number => 1 / Math.sqrt(hidden);

/** The weights that a size begins with; `models` is the folder of the smaller one. */
export async function firstWeights(
  { from }: SizeRecipe,
  config: LlamaConfig,
  { seed, models }: { readonly seed: number; readonly models: string },
): Promise<Map<string, Weight>> {
  const deviation = deviationOf(config);
  if (from === undefined)
    return initialWeights(config, seededRandom(seed, 'weights'), { deviation });
  const folder = await openLlamaFolder(join(models, from));
  const settings = settingsOf(from, { vocabulary: config.vocabulary });
  const small = { config: parseLlamaConfig(settings, from), weights: await readWeights(folder) };
  return growWeights(small, config, { random: seededRandom(seed, 'growth'), deviation });
}
