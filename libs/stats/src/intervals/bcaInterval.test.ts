import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { acceleration } from './acceleration.ts';
import { bcaInterval, biasCorrection } from './bcaInterval.ts';
import { clusterBootstrap, unitsByStratum } from './clusterBootstrap.ts';

/** The mean of one number a unit, for `clusterBootstrap`. */
const meanOf = (xs: readonly number[]) => (weights: Int32Array, out: Float64Array) => {
  let [sum, n] = [0, 0];
  xs.forEach((x, unit) => {
    sum += x * (weights[unit] ?? 0);
    n += weights[unit] ?? 0;
  });
  out[0] = sum / n;
};
const series = (...xs: readonly number[]) => Float64Array.from(xs);

describe('bias correction', () => {
  test('half of the draws below: no bias', () => {
    expect(biasCorrection([1, 2, 4, 5], 3)).toBe(0);
  });
  test('ties count half: 1 below, 2 equal, 1 above is half below', () => {
    expect(biasCorrection([1, 3, 3, 4], 3)).toBe(0);
  });
  test('16 % below is one standard deviation: z₀ = −1', () => {
    const draws = Array.from({ length: 10_000 }, (_, d) => (d < 1587 ? 0 : 2));
    expect(biasCorrection(draws, 1)).toBeCloseTo(-1, 3);
  });
});

describe('acceleration', () => {
  test('symmetric influence: none', () => {
    expect(acceleration([1, 2, 3])).toBeCloseTo(0, 15);
  });
  test('values 2, 2, 2, 3 around 2.25: l = ¼, ¼, ¼, −¾', () => {
    const cubes = 3 * 0.25 ** 3 - 0.75 ** 3;
    const squares = 3 * 0.25 ** 2 + 0.75 ** 2;
    expect(acceleration([2, 2, 2, 3])).toBeCloseTo(cubes / (6 * squares ** 1.5), 15);
  });
  test('units without which the statistic is not estimable are left out', () => {
    expect(acceleration([2, 2, NaN, 2, 3])).toBeCloseTo(acceleration([2, 2, 2, 3]), 15);
  });
  test('strata are centred apart: what differs between them is no influence', () => {
    expect(acceleration([1, 2, 3, 11, 12, 13], [0, 0, 0, 1, 1, 1])).toBeCloseTo(0, 15);
  });
  test('no influence at all: not estimable', () => {
    expect(acceleration([2, 2, 2])).toBeNaN();
  });
});

describe('degenerate cases are percentiles, and say so', () => {
  const draws = series(...Array.from({ length: 101 }, (_, d) => d / 100)); // 0, .01, …, 1
  test('all draws on one side of the value', () => {
    const interval = bcaInterval({ value: 2, draws, jackknife: [1, 2, 3] });
    expect(interval).toMatchObject({ value: 2, high: 0.975, method: 'percentile' });
    expect(interval.low).toBeCloseTo(0.025, 12);
  });
  test('no unit with influence', () => {
    const interval = bcaInterval({ value: 0.5, draws, jackknife: [1, 1, 1] });
    expect(interval.method).toBe('percentile');
  });
  test('a score of 1 in every draw', () => {
    const interval = bcaInterval({ value: 1, draws: series(1, 1, 1), jackknife: [1, 1] });
    expect(interval).toEqual({ value: 1, low: 1, high: 1, method: 'percentile' });
  });
});

test('without bias and acceleration, BCa is the percentile interval', () => {
  const draws = series(...Array.from({ length: 1001 }, (_, d) => d / 1000));
  const { low, high, method } = bcaInterval({ value: 0.5, draws, jackknife: [1, 2, 3] });
  expect(method).toBe('bca');
  expect(low).toBeCloseTo(0.025, 10);
  expect(high).toBeCloseTo(0.975, 10);
});

test('draws that cannot estimate the value are skipped and counted', () => {
  const interval = bcaInterval({
    value: 0.5,
    draws: series(0, NaN, 0.5, 1, NaN),
    jackknife: [1, 2],
  });
  expect(interval.skipped).toBe(2);
  expect(bcaInterval({ value: NaN, draws: series(NaN), jackknife: [] })).toEqual({
    value: null,
    low: null,
    high: null,
  });
});

describe('cluster bootstrap', () => {
  const xs = [1, 4, 9, 16];
  test('value, draws and jackknife of a mean: leaving 1 out gives 29/3', () => {
    const { values, draws, jackknife } = clusterBootstrap(
      { weighted: meanOf(xs) },
      { units: 4, draws: 20_000, random: seededRandom(1) },
    );
    expect(values[0]).toBe(30 / 4);
    expect(Array.from(jackknife[0] ?? [])).toEqual([29 / 3, 26 / 3, 21 / 3, 14 / 3]);
    // A bootstrap mean has the sample's mean and its variance over n: (Σx² / n − mean²) / n = 8.06.
    const variance = (354 / 4 - 7.5 ** 2) / 4;
    const drawn = draws[0] ?? series();
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
    const spread = drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - 7.5)).toBeLessThan(4 * Math.sqrt(variance / drawn.length));
    expect(spread / variance).toBeCloseTo(1, 1);
  });
  test('strata keep their number of units in every draw', () => {
    const strata = [0, 0, 0, 1];
    const { draws } = clusterBootstrap(
      { weighted: (weights, out) => (out[0] = weights[3] ?? NaN) },
      { units: 4, strata, draws: 50, random: seededRandom(1) },
    );
    expect(new Set(draws[0])).toEqual(new Set([1])); // the only unit of its stratum is drawn once, always
    expect(unitsByStratum(4, strata)).toEqual([[0, 1, 2], [3]]);
  });
  test('same generator, same draws', () => {
    const run = () =>
      clusterBootstrap({ weighted: meanOf(xs) }, { units: 4, draws: 100, random: seededRandom(5) });
    expect(run()).toEqual(run());
  });
});
