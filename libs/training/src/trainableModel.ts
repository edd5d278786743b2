import type { Random } from '@labelray/core';

/** An array that is trained; the optimiser changes `data` in place. */
export interface Parameter {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** What a step of the model is given beside its rows. */
export interface StepContext {
  /** For dropout; a stream of its own for every step and micro-batch, so that a resumed run draws the same. */
  readonly random: Random;
  /** What the weighted losses are divided by: the weight of all scored places of the whole batch. */
  readonly normaliser: number;
}

/** Loss and gradients of some rows. */
export interface StepResult {
  /** Σ wᵢ lossᵢ / normaliser over the scored places of the rows. */
  readonly loss: number;
  /** ∂loss/∂p for every parameter p, by name and in its layout; read before the next step, so it may be used again. */
  readonly gradients: ReadonlyMap<string, Float32Array>;
  /** Tokens that were computed, padding left out; only for the speed in the log. */
  readonly tokens: number;
}

/**
 * What is trained: parameters, and a step that gives loss and gradients of some rows without changing anything.
 *
 * Sums over micro-batches of `loss` and `gradients` with one normaliser are those of the batch.
 */
export interface TrainableModel<Row> {
  readonly parameters: ReadonlyMap<string, Parameter>;
  step(rows: readonly Row[], context: StepContext): Promise<StepResult>;
}
