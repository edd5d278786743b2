import type { Estimate, Random } from '@labelray/core';
import { bcaInterval } from '../intervals/bcaInterval.ts';
import { clusterBootstrap } from '../intervals/clusterBootstrap.ts';
import { cohenKappa } from './cohenKappa.ts';
import { fleissKappa } from './fleissKappa.ts';
import { gwetAc1 } from './gwetAc1.ts';
import { krippendorffAlpha } from './krippendorffAlpha.ts';
import { ratingCounts, type Ratings } from './ratingCounts.ts';
import { rawAgreement } from './rawAgreement.ts';
import { specificAgreement } from './specificAgreement.ts';

/** How well readers agree on one finding, each number with its cluster interval. */
export interface Agreement {
  readonly raw: Estimate;
  /** By value: chance that another reader gives it too. */
  readonly specific: Readonly<Record<string, Estimate>>;
  /** For two readers; not estimable for more. */
  readonly cohenKappa: Estimate;
  readonly fleissKappa: Estimate;
  readonly krippendorffAlpha: Estimate;
  readonly gwetAc1: Estimate;
}

/**
 * Agreement of readers by every usual coefficient, with BCa intervals that resample whole units (patients).
 *
 * @example
 * agreement([['1', '1'], ['0', '1'], ['0', '0']], { random: seededRandom(1) }).raw.value // => 0.6667
 */
export function agreement(
  ratings: Ratings,
  {
    values,
    unitOf = ratings.map((_, item) => item),
    draws = 10_000,
    level = 0.95,
    random,
  }: {
    /** Values that could have been given; those that were given where absent. */
    readonly values?: readonly string[];
    /** Unit of each item, from 0; each item alone where absent. */
    readonly unitOf?: ArrayLike<number>;
    readonly draws?: number;
    readonly level?: number;
    readonly random: Random;
  },
): Agreement {
  const table = ratingCounts(ratings, values);
  const two = ratings.every((item) => item.length === 2);
  const coefficients: readonly ((weights: Int32Array) => number)[] = [
    (weights) => rawAgreement(table, weights),
    (weights) => (two ? cohenKappa(ratings, weights) : NaN),
    (weights) => fleissKappa(table, weights),
    (weights) => krippendorffAlpha(table, weights),
    (weights) => gwetAc1(table, weights),
    ...table.values.map(
      (value) => (weights: Int32Array) => specificAgreement(table, value, weights),
    ),
  ];
  const weightOf = new Int32Array(ratings.length);
  const resampled = clusterBootstrap(
    {
      weighted: (weights, out) => {
        for (let i = 0; i < weightOf.length; i++) weightOf[i] = weights[unitOf[i] ?? 0] ?? 0;
        coefficients.forEach((coefficient, c) => (out[c] = coefficient(weightOf)));
      },
    },
    {
      units: 1 + Math.max(-1, ...Array.from(unitOf)),
      count: coefficients.length,
      draws,
      random,
    },
  );
  const interval = (c: number): Estimate =>
    bcaInterval({
      value: resampled.values[c] ?? NaN,
      draws: resampled.draws[c] ?? new Float64Array(),
      jackknife: resampled.jackknife[c] ?? [],
      level,
    });
  return {
    raw: interval(0),
    cohenKappa: interval(1),
    fleissKappa: interval(2),
    krippendorffAlpha: interval(3),
    gwetAc1: interval(4),
    specific: Object.fromEntries(table.values.map((value, v) => [value, interval(5 + v)])),
  };
}
