import type { ClassCounts } from './f1.ts';

/**
 * Share of the gold that was found: tp / (tp + fn); NaN where there is no gold.
 *
 * @example
 * recall({ tp: 8, fp: 0, fn: 2 }) // => 0.8
 */
export function recall({ tp, fn }: ClassCounts): number {
  return tp / (tp + fn);
}
