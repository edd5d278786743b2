import { chanceCorrected } from '../numbers/chanceCorrected.ts';
import { rawAgreement } from './rawAgreement.ts';
import type { RatingCounts } from './ratingCounts.ts';

/**
 * Agreement of several readers beyond chance, chance being that of the pooled shares: e = Σ p². Every item needs the
 * same number of readers; NaN where that is not so, and where only one value is given.
 *
 * Source: Fleiss 1971.
 *
 * @example
 * fleissKappa(ratingCounts([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']])) // => 0.4667
 */
export function fleissKappa(table: RatingCounts, weights?: ArrayLike<number>): number {
  const readers = table.counts.map((item) => item.reduce((total, r) => total + r, 0));
  if (readers.some((n) => n !== readers[0])) return NaN;
  const totals = table.values.map(() => 0);
  table.counts.forEach((item, i) => {
    item.forEach((r, v) => (totals[v] = (totals[v] ?? 0) + (weights?.[i] ?? 1) * r));
  });
  const all = totals.reduce((total, x) => total + x, 0);
  const expected = totals.reduce((total, x) => total + (x / all) ** 2, 0);
  return chanceCorrected(rawAgreement(table, weights), expected);
}
