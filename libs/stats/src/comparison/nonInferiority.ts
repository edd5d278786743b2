import { acceleration } from '../intervals/acceleration.ts';
import { biasCorrection, estimableDraws, type IntervalRequest } from '../intervals/bcaInterval.ts';
import { normalCdf } from '../numbers/normalCdf.ts';
import { normalQuantile } from '../numbers/normalQuantile.ts';

/**
 * One-sided P value of "worse by `margin` or more": the tail at which the BCa interval's lower limit of the difference
 * would be −margin, found by turning the formula of `bcaInterval` round. With G the share of draws below −margin,
 * w = Φ⁻¹(G) − z₀ and P = Φ(w / (1 + a w) − z₀); percentile (P = G) where BCa is degenerate. NaN where the difference is
 * not estimable.
 *
 * P < (1 − level) / 2 therefore says what "the interval lies above −margin" says. At least 1 / (draws + 1).
 *
 * Source: Efron and Tibshirani 1993, §15.4; margins, Piaggio 2012 (CONSORT).
 *
 * @example
 * nonInferiority({ value: 0, draws, jackknife }, 0.02) // => 0.003
 */
export function nonInferiority(
  { value, draws, jackknife, strata }: Omit<IntervalRequest, 'level'>,
  margin: number,
): number {
  const kept = estimableDraws(draws);
  if (Number.isNaN(value) || kept.length === 0) return NaN;
  const least = 1 / (kept.length + 1);
  const below = Math.max(least, kept.filter((x) => x <= -margin).length / kept.length);
  const z0 = biasCorrection(kept, value);
  const a = acceleration(jackknife, strata);
  const w = normalQuantile(below) - z0;
  const p = 1 + a * w > 0 ? normalCdf(w / (1 + a * w) - z0) : NaN;
  return Number.isNaN(p) ? below : Math.min(1, Math.max(least, p));
}
