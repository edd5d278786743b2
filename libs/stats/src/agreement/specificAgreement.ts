import type { RatingCounts } from './ratingCounts.ts';

/**
 * Chance that another reader gives the value too, once one has given it: Σ r(r − 1) / Σ r(n − 1) over items, with r the
 * readers who gave it and n all readers of the item. NaN where nobody gave it.
 *
 * Source: Fleiss, Levin and Paik 2003, §18.1 (positive and negative agreement, for several readers).
 *
 * @example
 * specificAgreement(ratingCounts([['a', 'a'], ['a', 'b']]), 'a') // => 2 / 3
 */
export function specificAgreement(
  { values, counts }: RatingCounts,
  value: string,
  weights?: ArrayLike<number>,
): number {
  const place = values.indexOf(value);
  let agreeing = 0;
  let possible = 0;
  counts.forEach((item, i) => {
    const r = item[place] ?? 0;
    const n = item.reduce((total, x) => total + x, 0);
    const weight = weights?.[i] ?? 1;
    agreeing += weight * r * (r - 1);
    possible += weight * r * (n - 1);
  });
  return agreeing / possible;
}
