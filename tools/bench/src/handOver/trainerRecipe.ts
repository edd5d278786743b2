import { InputError } from '@labelray/core';
import type { LoraSettings } from '@labelray/labelers/tuning';

/** The recipe as other trainers count: rows at once and how often they are summed. */
export interface TrainerRecipe {
  readonly rank: number;
  readonly alpha: number;
  readonly dropout: number;
  readonly rankStabilised: boolean;
  readonly targets: readonly string[];
  readonly rowsAtOnce: number;
  readonly accumulation: number;
  readonly duration: { readonly epochs: number } | { readonly steps: number };
  readonly learningRate: number;
  /** Hugging Face's name of the schedule. */
  readonly schedule: string;
  readonly warmupSteps: number;
  readonly weightDecay: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly maxGradientNorm: number;
  /** Whether frozen weights are four bits, and whether numbers are bfloat16. */
  readonly fourBits: boolean;
  readonly bfloat16: boolean;
  readonly maxTokens: number;
  readonly seed: number;
}

/**
 * Translates a recipe. Precision bf16 where none is asked, as on a GPU; int4 and nf4 are NF4 with bf16 arithmetic. Throws
 * InputError on what other trainers do not have: value weights, Adam without decoupled decay, a batch that does not
 * divide into the rows at once.
 */
export function trainerRecipe(
  { lora, recipe, valueWeights, model }: LoraSettings,
  {
    targets,
    maxTokens,
    seed,
  }: { readonly targets: readonly string[]; readonly maxTokens: number; readonly seed: number },
): TrainerRecipe {
  if (valueWeights > 0 || !recipe.decoupled) {
    throw new InputError('other trainers know neither value weights nor Adam with coupled decay', {
      remedy: 'leave out valueWeights and decoupled',
    });
  }
  const rowsAtOnce = Math.min(recipe.microRows ?? recipe.batchSize, recipe.batchSize);
  if (recipe.batchSize % rowsAtOnce !== 0) {
    throw new InputError(`a batch of ${recipe.batchSize} is no multiple of ${rowsAtOnce} rows`, {
      remedy: 'choose microRows that divide batchSize',
    });
  }
  const { precision } = model;
  const fourBits = precision === 'nf4' || precision === 'int4';
  return {
    ...{ rank: lora.rank, alpha: lora.alpha, dropout: lora.dropout, targets },
    rankStabilised: lora.rankStabilised,
    ...{ rowsAtOnce, accumulation: recipe.batchSize / rowsAtOnce, duration: recipe.duration },
    learningRate: recipe.learningRate,
    schedule: recipe.schedule === 'constant' ? 'constant_with_warmup' : recipe.schedule,
    ...{ warmupSteps: recipe.warmupSteps, weightDecay: recipe.weightDecay },
    ...{ beta1: recipe.beta1, beta2: recipe.beta2, epsilon: recipe.epsilon },
    // Hugging Face's Trainer does not clip at 0
    maxGradientNorm: Number.isFinite(recipe.maxGradientNorm) ? recipe.maxGradientNorm : 0,
    ...{ fourBits, bfloat16: fourBits || precision === undefined || precision === 'bf16' },
    ...{ maxTokens, seed },
  };
}
