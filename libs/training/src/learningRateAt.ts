/** How the learning rate falls after the warm-up. */
export type ScheduleShape = 'constant' | 'linear' | 'cosine';

/** What the learning rate of a step depends on. */
export interface ScheduleSettings {
  readonly learningRate: number;
  readonly schedule: ScheduleShape;
  readonly warmupSteps: number;
  /** Steps of the whole training. */
  readonly steps: number;
}

/**
 * Learning rate of step t = 1, 2, …, n with w steps of warm-up and the highest rate r:
 * r t / w up to w; then r (constant), r (1 − x) (linear) or r (1 + cos πx) / 2 (cosine), x = (t − w − 1) / (n − w).
 *
 * No step has the rate 0. The shapes are those of Hugging Face's get_linear_schedule_with_warmup and its siblings,
 * whose warm-up is one step behind (r (t − 1) / w): their first step changes nothing.
 *
 * @example learningRateAt(5, { learningRate: 3e-4, schedule: 'linear', warmupSteps: 10, steps: 100 }) // => 1.5e-4
 */
export function learningRateAt(
  step: number,
  { learningRate, schedule, warmupSteps, steps }: ScheduleSettings,
): number {
  if (step <= warmupSteps) return (learningRate * step) / warmupSteps;
  const done = (step - warmupSteps - 1) / (steps - warmupSteps);
  switch (schedule) {
    case 'constant':
      return learningRate;
    case 'linear':
      return learningRate * (1 - done);
    case 'cosine':
      return (learningRate * (1 + Math.cos(Math.PI * done))) / 2;
  }
}
