import { sampleStandardDeviation } from 'simple-statistics';
import { estimableDraws } from '../intervals/bcaInterval.ts';
import { normalQuantile } from '../numbers/normalQuantile.ts';

/**
 * The smallest true difference that a two-sided test on this test set would detect with the given power:
 * (z(1 − α/2) + z(power)) · SE, with SE the standard deviation of the bootstrap draws of the difference and
 * α = 1 − level; 2.80 SE by default. Printed beside "not significant"; NaN with fewer than two draws.
 *
 * Source: Cohen 1988; Bloom 1995, "Minimum detectable effects".
 *
 * @example
 * smallestDetectable(draws) // => 0.028, where the draws' standard deviation is 0.01
 */
export function smallestDetectable(
  draws: Float64Array,
  { level = 0.95, power = 0.8 }: { readonly level?: number; readonly power?: number } = {},
): number {
  const kept = estimableDraws(draws);
  if (kept.length < 2) return NaN;
  return (normalQuantile((1 + level) / 2) + normalQuantile(power)) * sampleStandardDeviation(kept);
}
