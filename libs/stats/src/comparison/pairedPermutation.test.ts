import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { holm } from './holm.ts';
import { nonInferiority } from './nonInferiority.ts';
import { pairedPermutation } from './pairedPermutation.ts';
import { seedSpread } from './seedSpread.ts';
import { smallestDetectable } from './smallestDetectable.ts';

/** Sum of unit differences, the swapped ones with their sign turned. */
const sumOf = (differences: readonly number[]) => (swapped: Uint8Array, out: Float64Array) => {
  out[0] = differences.reduce((sum, d, unit) => sum + (swapped[unit] === 1 ? -d : d), 0);
};
const p = (differences: readonly number[], rounds = 20_000) =>
  pairedPermutation(sumOf(differences), {
    units: differences.length,
    rounds,
    random: seededRandom(1),
  })[0];

describe('paired permutation by unit', () => {
  test('three units that agree: all kept or all swapped, 2 of 8', () => {
    expect(p([1, 2, 4])).toBeCloseTo(2 / 8, 1);
  });
  test('40 units, a unit to a coin of its own beyond the first 32', () => {
    // All 40 differences are 1: P(|sum| = 40) = 2 / 2^40, so no round reaches it.
    expect(p(new Array<number>(40).fill(1), 999)).toBe(1 / 1000);
    const half = [...new Array<number>(32).fill(0), 1, 1, 1];
    expect(p(half)).toBeCloseTo(2 / 8, 1);
  });
  test('P is never 0: (k + 1) / (R + 1)', () => {
    expect(p(new Array<number>(30).fill(1), 99)).toBe(1 / 100);
  });
  test('no difference at all: P = 1', () => {
    expect(p([0, 0, 0])).toBe(1);
  });
  test('ties within rounding count as as large', () => {
    // Every swap of three equal differences of .1 is ±.3 or ±.1; .1 + .1 + .1 is not exactly .3.
    expect(p([0.1, 0.1, 0.1])).toBeCloseTo(2 / 8, 1);
  });
  test('not estimable stays so', () => {
    expect(p([NaN, 1])).toBeNaN();
  });
});

describe('Holm', () => {
  test('.01·3, .03·2, then .04·1 lifted to stay in order', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  });
  test('never above 1; a family of one is left alone; none is none', () => {
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
    expect(holm([0.02])).toEqual([0.02]);
    expect(holm([])).toEqual([]);
  });
});

describe('Benjamini–Hochberg', () => {
  test('.01·3/1, .03·3/2, .04·3/3, each at most the next: the example of R’s p.adjust', () => {
    expect(benjaminiHochberg([0.01, 0.04, 0.03])).toEqual([0.03, 0.04, 0.04]);
  });
  test('ties share their value', () => {
    expect(benjaminiHochberg([0.02, 0.02, 0.5])).toEqual([0.03, 0.03, 0.5]);
  });
});

describe('non-inferiority', () => {
  const draws = Float64Array.from({ length: 2001 }, (_, d) => (d - 1000) / 1000); // −1 … 1 around 0
  const difference = { value: 0, draws, jackknife: [1, 2, 3] };
  test('without bias and acceleration, P is the share of draws below −margin', () => {
    expect(nonInferiority(difference, 0.9)).toBeCloseTo(101 / 2001, 6);
  });
  test('P < .025 exactly where the 95 % interval lies above −margin', () => {
    expect(nonInferiority(difference, 0.96)).toBeLessThan(0.025);
    expect(nonInferiority(difference, 0.94)).toBeGreaterThan(0.025);
  });
  test('no draw below: as small as the draws allow, never 0', () => {
    expect(nonInferiority(difference, 5)).toBeCloseTo(1 / 2002, 10);
  });
  test('not estimable', () => {
    expect(nonInferiority({ ...difference, value: NaN }, 0.1)).toBeNaN();
  });
});

test('smallest detectable difference: (1.960 + .842) standard errors', () => {
  const draws = Float64Array.from([-1, 0, 1]); // standard deviation 1
  expect(smallestDetectable(draws)).toBeCloseTo(1.959964 + 0.841621, 5);
  expect(smallestDetectable(Float64Array.from([1]))).toBeNaN();
});

test('spread of seeds: mean and standard deviation; one seed has no spread', () => {
  expect(seedSpread([0.7, 0.8, 0.9]).mean).toBeCloseTo(0.8, 12);
  expect(seedSpread([0.7, 0.8, 0.9]).sd).toBeCloseTo(0.1, 12);
  expect(seedSpread([0.7]).sd).toBeNaN();
});
