import type { Random } from '@labelray/core';

/** What resampling by unit gave: for each statistic its value, its draws and its leave-one-unit-out values. */
export interface Resampled {
  readonly values: Float64Array; // (statistics)
  readonly draws: readonly Float64Array[]; // (statistics)(draws)
  readonly jackknife: readonly Float64Array[]; // (statistics)(units)
}

/** Statistics of a weighted sample of units, written into `out`. */
export interface WeightedStatistics {
  /** Unit u occurs `weights[u]` times. */
  readonly weighted: (weights: Int32Array, out: Float64Array) => void;
  /** The whole sample without one unit, where that is cheaper to tell than by weights. */
  readonly without?: (unit: number, out: Float64Array) => void;
}

/** The units of each stratum; all in one where none are given. */
export function unitsByStratum(units: number, strata?: ArrayLike<number>): number[][] {
  const groups = new Map<number, number[]>();
  for (let unit = 0; unit < units; unit++) {
    const stratum = strata?.[unit] ?? 0;
    const group = groups.get(stratum);
    if (group === undefined) groups.set(stratum, [unit]);
    else group.push(unit);
  }
  return [...groups.values()];
}

/**
 * Draws whole units (patients) with replacement, within strata where given, and recomputes every statistic on each
 * draw; reports of one patient are alike, and drawing them apart makes intervals too narrow.
 * Source: Davison and Hinkley 1997, §3.8.
 *
 * @example
 * const xs = [1, 2, 3, 4];
 * const mean = (weights: Int32Array, out: Float64Array) => {
 *   out[0] = xs.reduce((sum, x, i) => sum + x * weights[i], 0) / 4;
 * };
 * clusterBootstrap({ weighted: mean }, { units: 4, random: seededRandom(1) }).values // => [2.5]
 */
export function clusterBootstrap(
  { weighted, without }: WeightedStatistics,
  {
    units,
    strata,
    count = 1,
    draws = 10_000,
    random,
  }: {
    readonly units: number;
    readonly strata?: ArrayLike<number> | undefined;
    /** Number of statistics. */
    readonly count?: number;
    readonly draws?: number;
    readonly random: Random;
  },
): Resampled {
  const weights = new Int32Array(units).fill(1);
  const values = new Float64Array(count);
  weighted(weights, values);

  const out = new Float64Array(count);
  const drawn = Array.from({ length: count }, () => new Float64Array(draws));
  const groups = unitsByStratum(units, strata).map((group) => Int32Array.from(group));
  for (let d = 0; d < draws; d++) {
    weights.fill(0);
    for (const group of groups) {
      const n = group.length;
      for (let i = 0, place = 0; i < n; i++) {
        // The 53 bits of one random number choose twice among up to 2^16 units.
        place = (i % 2 === 1 && n <= 0x10000 ? place - (place | 0) : random()) * n;
        const unit = group[place | 0] ?? 0;
        weights[unit] = (weights[unit] ?? 0) + 1;
      }
    }
    weighted(weights, out);
    for (let s = 0; s < count; s++) {
      const series = drawn[s];
      if (series !== undefined) series[d] = out[s] ?? NaN;
    }
  }

  const jackknife = Array.from({ length: count }, () => new Float64Array(units));
  weights.fill(1);
  for (let unit = 0; unit < units; unit++) {
    if (without === undefined) {
      weights[unit] = 0;
      weighted(weights, out);
      weights[unit] = 1;
    } else without(unit, out);
    jackknife.forEach((series, s) => (series[unit] = out[s] ?? NaN));
  }
  return { values, draws: drawn, jackknife };
}
