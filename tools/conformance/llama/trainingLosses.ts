import { causalWeight } from '@labelray/lora';
import { bytesSource } from '@labelray/core';
import { readTrainingLog, train, type TrainableModel } from '@labelray/training';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRow, Cases } from './cases.ts';

/** Trains the model as the reference did, all rows in one batch, and returns the loss of each step. */
export async function trainingLosses(
  model: TrainableModel<CaseRow>,
  rows: readonly CaseRow[],
  { lr, weight_decay, betas, eps, losses }: Cases['training'],
): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    await train({
      model,
      rows,
      describe: (row) => ({
        id: String(rows.indexOf(row)),
        tokens: row.ids.length,
        scored: causalWeight(row),
      }),
      folder,
      seed: 1,
      recipe: {
        duration: { steps: losses.length },
        batchSize: rows.length,
        learningRate: lr,
        schedule: 'constant',
        warmupSteps: 0,
        beta1: betas[0],
        beta2: betas[1],
        epsilon: eps,
        weightDecay: weight_decay,
        maxGradientNorm: Infinity,
      },
      now: () => performance.now(),
    });
    const log = bytesSource('train.jsonl', await readFile(join(folder, 'train.jsonl')));
    const lines = await Array.fromAsync(readTrainingLog(log));
    return lines.flatMap((line) => (line.kind === 'step' ? [line.loss] : []));
  } finally {
    await rm(folder, { recursive: true });
  }
}
