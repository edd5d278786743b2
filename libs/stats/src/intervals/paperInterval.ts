import { mean, standardDeviation } from 'simple-statistics';
import { numpyRandomState } from '../numbers/numpyRandomState.ts';

const resamples = 10;
/** t(.975, 9); simple-statistics has no t quantiles. */
const t = 2.262157162798204;

/**
 * The published interval, for comparison: mean ± t(.975, 9)·sd/√10 over ten resamples of the reports, drawn with numpy's
 * `RandomState(0…9).choice(n, n)`; sd divides by 10, as numpy's `std`. It is an interval for the mean of ten resamples, about three times too narrow for
 * the score; NaN where a resample could not estimate it.
 *
 * @example
 * paperInterval(326, (weights) => macroF1(gold, predicted, weights)) // => { mean: 0.41369, low: 0.40117, high: 0.42621 }
 */
export function paperInterval(
  reports: number,
  statistic: (weights: Int32Array) => number,
): { readonly mean: number; readonly low: number; readonly high: number } {
  const values = Array.from({ length: resamples }, (_, seed) => {
    const weights = new Int32Array(reports);
    for (const report of numpyRandomState(seed).choice(reports)) {
      weights[report] = (weights[report] ?? 0) + 1;
    }
    return statistic(weights);
  });
  const center = mean(values);
  const half = (t * standardDeviation(values)) / Math.sqrt(resamples);
  return { mean: center, low: center - half, high: center + half };
}
