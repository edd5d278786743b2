/** One class against the rest: true positives, false positives, false negatives. */
export interface ClassCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/**
 * Harmonic mean of precision and recall: 2tp / (2tp + fp + fn); NaN without gold and prediction, where it is not
 * estimable rather than 0.
 *
 * @example
 * f1({ tp: 8, fp: 2, fn: 2 }) // => 0.8
 */
export function f1({ tp, fp, fn }: ClassCounts): number {
  return (2 * tp) / (2 * tp + fp + fn);
}
