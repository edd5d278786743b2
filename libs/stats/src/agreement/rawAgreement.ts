import type { RatingCounts } from './ratingCounts.ts';

/** Sum of numbers. */
const sum = (xs: readonly number[]) => xs.reduce((total, x) => total + x, 0);

/**
 * Chance that two readers of an item agree: the mean over items rated at least twice of Σ r(r − 1) / n(n − 1), with r
 * the readers who gave a value and n all readers of the item. Items count by `weights` where given.
 *
 * @example
 * rawAgreement(ratingCounts([['a', 'a'], ['a', 'b']])) // => 0.5
 */
export function rawAgreement({ counts }: RatingCounts, weights?: ArrayLike<number>): number {
  let agreeing = 0;
  let items = 0;
  counts.forEach((item, i) => {
    const n = sum(item);
    const weight = weights?.[i] ?? 1;
    if (n < 2) return;
    agreeing += (weight * sum(item.map((r) => r * (r - 1)))) / (n * (n - 1));
    items += weight;
  });
  return agreeing / items;
}
