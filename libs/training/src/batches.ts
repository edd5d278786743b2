import { seededRandom, shuffle, type Random } from '@labelray/core';
import { microBatches, type MicroBatchLimits } from './microBatches.ts';

/** How rows are put together. */
export interface Batching extends MicroBatchLimits {
  readonly seed: number;
  readonly batchSize: number;
  /** Whether every epoch takes the rows as they are given, for a curriculum. */
  readonly inOrder?: boolean;
}

/** The rows of one step, by index, in micro-batches of like length; step and epoch count from 1. */
export interface Batch {
  readonly step: number;
  readonly epoch: number;
  readonly microBatches: readonly (readonly number[])[];
}

/** Windows within which rows are sorted by length hold at most this many batches, and an epoch has at least four. */
const mostBatchesInWindow = 50;
const fewestWindows = 4;

/** Steps of an epoch: the last batch may be smaller. */
export function stepsPerEpoch(rows: number, batchSize: number): number {
  return Math.ceil(rows / batchSize);
}

/**
 * The batches of a training without end, from the one after `resumeAt` steps on. Every epoch holds every row once, in
 * an order that depends on seed and epoch alone: no state has to be kept to resume.
 *
 * Unless they are taken in order, rows are shuffled, sorted by length within windows, cut into batches, and the batches shuffled: little padding, and
 * other company for a row in every epoch. Source: LengthGroupedSampler of Hugging Face transformers.
 */
export function* batches(
  lengths: readonly number[],
  { resumeAt = 0, ...batching }: Batching & { readonly resumeAt?: number },
): Generator<Batch, never> {
  const perEpoch = stepsPerEpoch(lengths.length, batching.batchSize);
  let step = resumeAt;
  for (;;) {
    const epoch = Math.floor(step / perEpoch) + 1;
    const order = epochBatches(
      lengths,
      batching,
      seededRandom(batching.seed, 'epoch', String(epoch)),
    );
    for (const rows of order.slice(step % perEpoch)) {
      step++;
      yield { step, epoch, microBatches: microBatches(rows, lengths, batching) };
    }
  }
}

function epochBatches(
  lengths: readonly number[],
  { batchSize, inOrder = false }: Batching,
  random: Random,
): readonly (readonly number[])[] {
  const given = lengths.map((_, index) => index);
  if (inOrder) return pieces(given, batchSize);
  const whole = Math.floor(lengths.length / (fewestWindows * batchSize));
  const window = Math.max(1, Math.min(mostBatchesInWindow, whole)) * batchSize;
  const shuffled = shuffle(given, random);
  const alike = pieces(shuffled, window).flatMap((rows) =>
    pieces(
      rows.toSorted((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0)),
      batchSize,
    ),
  );
  return shuffle(alike, random);
}

function pieces(rows: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, piece) =>
    rows.slice(piece * size, (piece + 1) * size),
  );
}
