import { chanceCorrected } from '../numbers/chanceCorrected.ts';
import { rawAgreement } from './rawAgreement.ts';
import type { RatingCounts } from './ratingCounts.ts';

/**
 * Agreement beyond chance that stays sensible where nearly everything has one value, as with rare findings:
 * e = Σ π(1 − π) / (q − 1), with π the mean share of a value among an item's readers and q the number of values.
 *
 * Source: Gwet 2008; several readers and missing ratings, Gwet 2014, §5.
 *
 * @example
 * gwetAc1(ratingCounts([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']])) // => 0.5294
 */
export function gwetAc1(table: RatingCounts, weights?: ArrayLike<number>): number {
  const shares = table.values.map(() => 0);
  let items = 0;
  table.counts.forEach((item, i) => {
    const n = item.reduce((total, r) => total + r, 0);
    const weight = weights?.[i] ?? 1;
    if (n === 0) return;
    item.forEach((r, v) => (shares[v] = (shares[v] ?? 0) + (weight * r) / n));
    items += weight;
  });
  const expected =
    shares.reduce((total, x) => total + (x / items) * (1 - x / items), 0) / (shares.length - 1);
  return chanceCorrected(rawAgreement(table, weights), expected);
}
