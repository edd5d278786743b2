import { chanceCorrected } from '../numbers/chanceCorrected.ts';
import type { Ratings } from './ratingCounts.ts';

/**
 * Agreement of two readers beyond that of their own habits: (o − e) / (1 − e), with e = Σ over values of the product of
 * the two readers' shares. Items that one of them did not rate are left out; NaN where both always give one value.
 *
 * Source: Cohen 1960.
 *
 * @example
 * cohenKappa([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']]) // => 0.5
 */
export function cohenKappa(ratings: Ratings, weights?: ArrayLike<number>): number {
  const shares = new Map<string, { first: number; second: number }>();
  let agreeing = 0;
  let all = 0;
  const share = (value: string) => {
    const known = shares.get(value) ?? { first: 0, second: 0 };
    shares.set(value, known);
    return known;
  };
  ratings.forEach(([first, second], i) => {
    if (typeof first !== 'string' || typeof second !== 'string') return;
    const weight = weights?.[i] ?? 1;
    share(first).first += weight;
    share(second).second += weight;
    if (first === second) agreeing += weight;
    all += weight;
  });
  let expected = 0;
  for (const { first, second } of shares.values()) expected += (first * second) / (all * all);
  return chanceCorrected(agreeing / all, expected);
}
