import type { RatingCounts } from './ratingCounts.ts';

/**
 * 1 − observed / expected disagreement over all pairs of ratings of an item, for nominal values and any number of
 * readers and missing ratings: 1 − (n − 1)(n − Σ o) / (n² − Σ n²). Items rated once say nothing and are left out.
 *
 * Source: Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability".
 *
 * @example
 * krippendorffAlpha(ratingCounts([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', null]])) // => 0.4444
 */
export function krippendorffAlpha(
  { values, counts }: RatingCounts,
  weights?: ArrayLike<number>,
): number {
  const totals = values.map(() => 0);
  let agreeing = 0;
  counts.forEach((item, i) => {
    const m = item.reduce((total, r) => total + r, 0);
    const weight = weights?.[i] ?? 1;
    if (m < 2) return;
    item.forEach((r, v) => {
      totals[v] = (totals[v] ?? 0) + weight * r;
      agreeing += (weight * r * (r - 1)) / (m - 1);
    });
  });
  const n = totals.reduce((total, x) => total + x, 0);
  const squares = totals.reduce((total, x) => total + x * x, 0);
  return 1 - ((n - 1) * (n - agreeing)) / (n * n - squares);
}
