/** Why a training cannot go on. */
export type TrainingProblem =
  | 'loss is not finite'
  | 'gradient is not finite'
  | 'loss cannot move'
  | 'score is not finite'
  | 'device failed';

/**
 * A training that has to stop: says where, why and what to try. The last checkpoint is from before the failing step.
 *
 * The message holds names of parameters and ids of rows, never their contents.
 */
export class TrainingError extends Error {
  readonly problem: TrainingProblem;
  readonly step: number;

  constructor(
    problem: TrainingProblem,
    {
      step,
      epoch,
      found,
      remedy,
    }: {
      readonly step: number;
      readonly epoch: number;
      readonly found: string;
      readonly remedy: string;
    },
    options?: ErrorOptions,
  ) {
    super(`step ${step}, epoch ${epoch}: ${found}; ${remedy}`, options);
    this.name = 'TrainingError';
    this.problem = problem;
    this.step = step;
  }
}
