import type { AdamW } from './adamW.ts';
import type { Batch } from './batches.ts';
import { batchGradients } from './batchGradients.ts';
import { clipFactor } from './clipFactor.ts';
import { gradientNorm } from './gradientNorm.ts';
import type { TrainableModel } from './trainableModel.ts';
import { TrainingError } from './trainingError.ts';
import type { TrainingRow } from './trainingRows.ts';

/** What a step needs beside model, rows and batch. */
export interface StepSettings {
  readonly seed: number;
  readonly optimiser: AdamW;
  readonly learningRate: number;
  readonly maxGradientNorm: number;
  /** Where gradients of micro-batches are summed; used again from step to step. */
  readonly sums: Map<string, Float32Array>;
}

/** What a step found. */
export interface StepFindings {
  readonly loss: number;
  /** Before clipping. */
  readonly gradientNorm: number;
  readonly tokens: number;
}

/**
 * One step of the optimiser on one batch. Throws TrainingError, and changes nothing, where loss or gradient is NaN or
 * infinite, and where every gradient is zero: at the first step, or at any while the loss is not zero. (Later a batch
 * that is known by heart to the last bit has nothing to teach, which is no fault.)
 */
export async function takeStep<Row>(
  model: TrainableModel<Row>,
  rows: readonly TrainingRow<Row>[],
  batch: Batch,
  { seed, optimiser, learningRate, maxGradientNorm, sums }: StepSettings,
): Promise<StepFindings> {
  const { step, epoch } = batch;
  const { loss, tokens, gradients } = await batchGradients(model, rows, batch, { seed, sums });
  const measured = gradientNorm(gradients);
  if ('notFinite' in measured) {
    const { parameter, index, value } = measured.notFinite;
    throw new TrainingError('gradient is not finite', {
      step,
      epoch,
      found: `the gradient of ${parameter} is ${value} at element ${index}`,
      remedy: 'lower the learning rate, or compute in float32',
    });
  }
  const { norm } = measured;
  if (norm === 0 && (step === 1 || loss !== 0)) {
    throw new TrainingError('loss cannot move', {
      step,
      epoch,
      found: `all gradients are zero at a loss of ${loss}`,
      remedy: 'check that the trained parameters reach the loss',
    });
  }
  optimiser.update(gradients, {
    step,
    learningRate,
    gradientScale: clipFactor(norm, maxGradientNorm),
  });
  return { loss, gradientNorm: norm, tokens };
}
