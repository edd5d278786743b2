import { seededRandom } from '@labelray/core';
import {
  openLlamaFolder,
  parseLlamaConfig,
  readWeights,
  type LlamaConfig,
  type Weight,
} from '@labelray/llama';
import { join } from 'node:path';
import { plainShape } from '../questions/promptShape.ts';
import type { PretrainingOptions } from '../createPretraining.ts';
import type { Mixture } from '../passages/planPassage.ts';
import { bindingWeights } from './bindingWeights.ts';
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
  /** Changes to the mixture of all. */
  readonly mixture?: Partial<Mixture>;
}

/** All sizes, in the order in which they can be made. */
export const recipes: Readonly<Record<SizeName, SizeRecipe>> = {
  'tiny-llama-1m': { steps: 2400, learningRate: 2e-3, warmupSteps: 50, dataFrom: 0 },
  'tiny-llama-3m': {
    steps: 500,
    learningRate: 1e-3,
    warmupSteps: 50,
    dataFrom: 2400,
    from: 'tiny-llama-1m',
    // what it knows already is read less, for sides, which are learnt last
    mixture: { objects: 0.05, answers: 0.05, grades: 0, modifiers: 0, sides: 0.35, blocks: 0.5 },
  },
};

/** With seeds 1 and 3 the first lesson is not learnt in its 100 steps, with 4 and 5 in 60. */
export const pretrainingSeed = 5;

/** What the miniature models read: see docs/decisions/008. */
export const dataOptions: Omit<PretrainingOptions, 'unlabeled' | 'seed'> = {
  shapes: [plainShape, plainShape, 'free'],
  mixture: { objects: 0.1, answers: 0.1, grades: 0.02, modifiers: 0.03, otherWords: 0.03 },
  curriculum: [
    { from: 0, sentences: 6, statements: 1 },
    {
      ...{ from: 100, sentences: 6, mixture: { written: 0.3 } },
      ...{ statements: 0.3, notes: 0.4, sided: 0.3, near: 0.5 },
    },
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
    return bindingWeights(config, seededRandom(seed, 'weights'), { deviation });
  const folder = await openLlamaFolder(join(models, from));
  const settings = settingsOf(from, { vocabulary: config.vocabulary });
  const small = { config: parseLlamaConfig(settings, from), weights: await readWeights(folder) };
  return growWeights(small, config, { random: seededRandom(seed, 'growth'), deviation });
}
