import { batchRows, batchTargets, type SlotLayout, type SlotTargets } from '@labelray/llama';
import { floats, integers } from '@labelray/onnx';
import type { LossBatch } from './lossBatch.ts';

/** A prompt with its branches, and the right answers at their ends. */
export interface SlotTrainingRow {
  readonly layout: SlotLayout;
  readonly targets: SlotTargets;
}

/** Sum of the weights of a row's places. */
export function slotWeight({ targets }: SlotTrainingRow): number {
  return targets.weights.reduce((sum, weight) => sum + weight, 0);
}

/** Lays token trees out as a batch: each branch sees the prompt and itself. */
export function layOutSlots(rows: readonly SlotTrainingRow[]): LossBatch {
  const batch = batchRows(rows.map(({ layout }) => layout));
  const { rows: count, length, places } = batch;
  const { targets, weights } = batchTargets(
    rows.map((row) => row.targets),
    places,
  );
  return {
    ids: integers([count, length], batch.ids),
    positions: integers([count, length], batch.positions),
    mask: floats([count, 1, length, length], batch.mask),
    scored: integers([count, places], batch.scored),
    targets: integers([count, places], targets),
    weights: floats([count, places], weights),
    tokens: batch.tokenCounts.reduce((sum, tokens) => sum + tokens, 0),
  };
}
