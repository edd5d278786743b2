import type { Estimate } from '@labelray/core';
import { quantile } from 'simple-statistics';
import { estimable } from '../numbers/estimable.ts';
import { normalCdf } from '../numbers/normalCdf.ts';
import { normalQuantile } from '../numbers/normalQuantile.ts';
import { acceleration } from './acceleration.ts';

/** What an interval is made from. */
export interface IntervalRequest {
  readonly value: number;
  /** NaN where a draw could not estimate it; such draws are skipped and counted. */
  readonly draws: Float64Array;
  readonly jackknife: ArrayLike<number>; // (units)
  readonly strata?: ArrayLike<number> | undefined;
  readonly level?: number;
}

/** The draws that could estimate the statistic. */
export function estimableDraws(draws: Float64Array): number[] {
  const kept: number[] = [];
  const count = draws.length; // indexing is three times as fast as iterating, and there are hundreds of intervals
  for (let d = 0; d < count; d++) {
    const x = draws[d] ?? NaN;
    if (!Number.isNaN(x)) kept.push(x);
  }
  return kept;
}

/**
 * Bias correction z₀: the normal quantile of the share of draws below the estimate, draws equal to it half; statistics
 * of counts often tie.
 */
export function biasCorrection(draws: readonly number[], value: number): number {
  let below = 0;
  const count = draws.length;
  for (let d = 0; d < count; d++) {
    const x = draws[d] ?? NaN;
    if (Math.abs(x - value) < 1e-12) below += 0.5;
    else if (x < value) below++;
  }
  return normalQuantile(below / count);
}

/**
 * Bias-corrected and accelerated interval: the quantiles Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))) of the draws, z = ±1.96.
 * Falls back to plain percentiles, and says so, where z₀ is infinite (all draws on one side), where no unit has any
 * influence, and where a reaches the pole of the formula.
 *
 * Source: Efron 1987; Efron and Tibshirani 1993, eq. 14.10.
 *
 * @example
 * bcaInterval({ value, draws, jackknife }) // => { value: 0.8, low: 0.74, high: 0.85, method: 'bca' }
 */
export function bcaInterval({
  value,
  draws,
  jackknife,
  strata,
  level = 0.95,
}: IntervalRequest): Estimate {
  const kept = estimableDraws(draws);
  const skipped = draws.length - kept.length;
  if (Number.isNaN(value) || kept.length === 0) {
    return { value: estimable(value), low: null, high: null };
  }
  const z0 = biasCorrection(kept, value);
  const a = acceleration(jackknife, strata);
  const tail = (1 - level) / 2;
  const z = normalQuantile(tail);
  const shares = [z, -z].map((side) => {
    const shrink = 1 - a * (z0 + side);
    return shrink > 0 ? normalCdf(z0 + (z0 + side) / shrink) : NaN;
  });
  const bca = shares.every((share) => share > 0 && share < 1);
  const [low = NaN, high = NaN] = quantile(kept, bca ? shares : [tail, 1 - tail]);
  return {
    value,
    low,
    high,
    method: bca ? 'bca' : 'percentile',
    ...(skipped > 0 ? { skipped } : {}),
  };
}
