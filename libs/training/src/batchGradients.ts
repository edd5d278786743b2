import { seededRandom } from '@labelray/core';
import type { Batch } from './batches.ts';
import { idList } from './idList.ts';
import type { StepResult, TrainableModel } from './trainableModel.ts';
import { TrainingError } from './trainingError.ts';
import type { TrainingRow } from './trainingRows.ts';

/**
 * Loss and gradients of a batch, its micro-batches one after the other: the mean over the scored places of the whole
 * batch, by their weights, however it is cut. Sums of several micro-batches are kept in `sums`, which is filled at the
 * first need and used again.
 *
 * Throws TrainingError where the loss is NaN or infinite, with the ids of the rows.
 */
export async function batchGradients<Row>(
  model: TrainableModel<Row>,
  rows: readonly TrainingRow<Row>[],
  { step, epoch, microBatches }: Batch,
  { seed, sums }: { readonly seed: number; readonly sums: Map<string, Float32Array> },
): Promise<StepResult> {
  const chosen = microBatches.map((indices) => indices.flatMap((index) => rows[index] ?? []));
  const normaliser = chosen.flat().reduce((sum, { scored }) => sum + scored, 0);
  let loss = 0;
  let tokens = 0;
  let gradients: ReadonlyMap<string, Float32Array> = sums;
  for (const [index, part] of chosen.entries()) {
    const result = await model.step(
      part.map(({ row }) => row),
      { normaliser, random: seededRandom(seed, 'step', String(step), String(index)) },
    );
    if (!Number.isFinite(result.loss)) {
      throw new TrainingError('loss is not finite', {
        step,
        epoch,
        found: `the loss is ${result.loss} on the rows ${idList(part.map(({ id }) => id))}`,
        remedy: 'lower the learning rate, or look at these rows',
      });
    }
    loss += result.loss;
    tokens += result.tokens;
    if (chosen.length === 1) gradients = result.gradients;
    else addTo(sums, result.gradients, { first: index === 0 });
  }
  return { loss, tokens, gradients };
}

function addTo(
  sums: Map<string, Float32Array>,
  gradients: ReadonlyMap<string, Float32Array>,
  { first }: { readonly first: boolean },
): void {
  for (const [name, gradient] of gradients) {
    const sum = sums.get(name);
    if (sum === undefined) sums.set(name, gradient.slice());
    else if (first) sum.set(gradient);
    else for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (gradient[i] ?? 0);
  }
}
