import type { FindingSlot } from '../counts/layOut.ts';
import type { Tally } from '../counts/tally.ts';

/**
 * F1 of one value of a finding against the rest, 2tp / (gold + predicted); NaN without gold and prediction.
 * INVALID adds to the gold it missed and to nothing else.
 */
export function valueF1(
  { hits, gold, predicted }: Tally,
  { firstValue }: FindingSlot,
  value: number,
): number {
  const v = firstValue + value;
  return (2 * (hits[v] ?? 0)) / ((gold[v] ?? 0) + (predicted[v] ?? 0));
}
