import { InputError } from '@labelray/core';
import type { ScheduleShape } from './learningRateAt.ts';

/** How a model is trained, apart from model, rows and seed. */
export interface Recipe {
  readonly duration: { readonly epochs: number } | { readonly steps: number };
  /** Rows a step of the optimiser. */
  readonly batchSize: number;
  /** Whether every epoch takes the rows as they are given, for a curriculum; they are shuffled where absent. */
  readonly inOrder?: boolean;
  /** Most rows that are computed at once; the whole batch where absent. */
  readonly microRows?: number;
  /** Most tokens that are computed at once, padding included; the whole batch where absent. */
  readonly microTokens?: number;
  readonly learningRate: number;
  readonly schedule: ScheduleShape;
  readonly warmupSteps: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  /** False is plain Adam. */
  readonly decoupled: boolean;
  /** Gradients are shortened to this length; Infinity leaves them as they are. */
  readonly maxGradientNorm: number;
  /** Epochs without a better score after which training ends; never where absent. */
  readonly patience?: number;
  /** Epochs that pass before the first is scored, as `eval_delay` of Hugging Face's Trainer; none where absent. */
  readonly evaluationDelay?: number;
}

/**
 * The recipe of the paper this project answers: AdamW at 3e-4 with 10 warm-up steps, batch 8, 10 epochs. What it does
 * not tell is as in Hugging Face's Trainer: linear schedule, no weight decay, gradients clipped at 1.
 */
export const defaultRecipe: Recipe = {
  duration: { epochs: 10 },
  batchSize: 8,
  learningRate: 3e-4,
  schedule: 'linear',
  warmupSteps: 10,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0,
  decoupled: true,
  maxGradientNorm: 1,
};

type Rule = readonly [legal: (value: number) => boolean, said: string];

const count: Rule = [(x) => Number.isSafeInteger(x) && x >= 1, 'a whole number of at least 1'];
const countOrNone: Rule = [
  (x) => Number.isSafeInteger(x) && x >= 0,
  'a whole number of at least 0',
];
const share: Rule = [(x) => x >= 0 && x < 1, 'at least 0 and below 1'];
const positive: Rule = [(x) => x > 0 && x < Infinity, 'a number above 0'];

const rules: Readonly<Record<string, Rule>> = {
  epochs: count,
  steps: count,
  batchSize: count,
  microRows: count,
  microTokens: count,
  learningRate: positive,
  warmupSteps: countOrNone,
  beta1: share,
  beta2: share,
  epsilon: positive,
  weightDecay: [(x) => x >= 0 && x < Infinity, 'a number of at least 0'],
  maxGradientNorm: [(x) => x > 0, 'a number above 0'],
  patience: count,
  evaluationDelay: countOrNone,
};

/** The default recipe with changes; throws InputError where a number is none that can be trained with. */
export function completeRecipe(changes: Partial<Recipe> = {}): Recipe {
  const recipe = { ...defaultRecipe, ...changes };
  const { duration, ...flat } = recipe;
  for (const [name, value] of Object.entries({ ...flat, ...duration })) {
    const rule = rules[name];
    if (rule === undefined || typeof value !== 'number') continue;
    const [legal, said] = rule;
    if (!legal(value)) throw new InputError(`${name} is ${value}`, { remedy: `give ${said}` });
  }
  return recipe;
}
