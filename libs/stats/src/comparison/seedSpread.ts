import { mean, sampleStandardDeviation } from 'simple-statistics';

/**
 * Mean and standard deviation of a score over training seeds: how much training itself varies, apart from the sampling
 * error that intervals show. The standard deviation is NaN for one seed.
 *
 * @example
 * seedSpread([0.7, 0.8, 0.9]) // => { mean: 0.8, sd: 0.1 }
 */
export function seedSpread(values: readonly number[]): {
  readonly mean: number;
  readonly sd: number;
} {
  return {
    mean: mean([...values]),
    sd: values.length > 1 ? sampleStandardDeviation([...values]) : NaN,
  };
}
