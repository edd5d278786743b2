import { stepsPerEpoch } from './batches.ts';
import type { Recipe } from './recipe.ts';

/** How long a training is; its last epoch may be a part. */
export interface TrainingPlan {
  readonly stepsPerEpoch: number;
  readonly steps: number;
  readonly epochs: number;
}

/** The length of a training of so many rows. */
export function trainingPlan(
  rows: number,
  { batchSize, duration }: Pick<Recipe, 'batchSize' | 'duration'>,
): TrainingPlan {
  const perEpoch = stepsPerEpoch(rows, batchSize);
  const steps = 'steps' in duration ? duration.steps : duration.epochs * perEpoch;
  return { stepsPerEpoch: perEpoch, steps, epochs: Math.ceil(steps / perEpoch) };
}
