import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { agreement } from './agreement.ts';
import { cohenKappa } from './cohenKappa.ts';
import { fleissKappa } from './fleissKappa.ts';
import { gwetAc1 } from './gwetAc1.ts';
import { krippendorffAlpha } from './krippendorffAlpha.ts';
import { ratingCounts, type Ratings } from './ratingCounts.ts';
import { rawAgreement } from './rawAgreement.ts';
import { specificAgreement } from './specificAgreement.ts';

/** Two readers' ratings from their table: cell (i, j) items that the first called i and the second j. */
const fromTable = (table: readonly (readonly number[])[]): Ratings =>
  table.flatMap((row, i) =>
    row.flatMap((n, j) => Array.from({ length: n }, () => [String(i), String(j)])),
  );

/** Readers' rows, a character an item, `.` where not rated, as ratings by item. */
const fromReaders = (...readers: readonly string[]): Ratings =>
  Array.from({ length: readers[0]?.length ?? 0 }, (_, item) =>
    readers.map((row) => (row[item] === '.' ? null : (row[item] ?? null))),
  );

describe('two readers of 100 patients, three diagnoses (Gwet 2014; vignette of the R package irrCAC)', () => {
  const ratings = fromTable([
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ]);
  const table = ratingCounts(ratings);
  test('raw agreement is the diagonal, 13 + 20 + 56 of 100', () => {
    expect(rawAgreement(table)).toBeCloseTo(0.89, 12);
  });
  test('Cohen: e = .13·.13 + .27·.24 + .60·.63 = .4597, kappa .7964094', () => {
    expect(cohenKappa(ratings)).toBeCloseTo((0.89 - 0.4597) / (1 - 0.4597), 12);
    expect(cohenKappa(ratings)).toBeCloseTo(0.7964094, 7);
  });
  test('Fleiss for two readers is Scott: .7962397', () => {
    expect(fleissKappa(table)).toBeCloseTo(0.7962397, 7);
  });
  test('Krippendorff: .7972585', () => {
    expect(krippendorffAlpha(table)).toBeCloseTo(0.7972585, 7);
  });
  test('Gwet AC1: .8493305', () => {
    expect(gwetAc1(table)).toBeCloseTo(0.8493305, 7);
  });
  test('specific agreement of the second diagnosis: 2·20 / (27 + 24)', () => {
    expect(specificAgreement(table, '1')).toBeCloseTo(40 / 51, 12);
  });
});

describe('fourteen readers of ten subjects (the worked example of Fleiss kappa)', () => {
  const counts = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];
  test('mean agreement .378, chance .213, kappa .210', () => {
    const table = { values: ['1', '2', '3', '4', '5'], counts };
    expect(rawAgreement(table)).toBeCloseTo(0.378, 3);
    expect(fleissKappa(table)).toBeCloseTo(0.21, 3);
  });
});

describe('four readers with gaps (Krippendorff 2011, example C; Gwet 2014)', () => {
  const table = ratingCounts(
    fromReaders('123321412...', '1233224125.3', '.3332342251.', '12332441251.'),
  );
  test('nominal alpha is .743', () => {
    expect(krippendorffAlpha(table)).toBeCloseTo(0.743, 3);
  });
  test('AC1 is .77544 and raw agreement .81818', () => {
    expect(gwetAc1(table)).toBeCloseTo(0.77544, 5);
    expect(rawAgreement(table)).toBeCloseTo(0.8181818, 7);
  });
  test('Fleiss kappa needs as many readers for every item', () => {
    expect(fleissKappa(table)).toBeNaN();
  });
});

test('where both readers always say the same one value, kappa is not estimable and raw agreement 1', () => {
  const ratings: Ratings = [
    ['a', 'a'],
    ['a', 'a'],
  ];
  expect(cohenKappa(ratings)).toBeNaN();
  expect(rawAgreement(ratingCounts(ratings))).toBe(1);
});

describe('intervals', () => {
  const ratings = fromTable([
    [30, 10],
    [10, 50],
  ]);
  const options = { draws: 2000, random: seededRandom(1) };
  test('hold the value, tell their method, and list every value', () => {
    const result = agreement(ratings, options);
    expect(result.raw.value).toBeCloseTo(0.8, 12);
    expect(result.raw.method).toBe('bca');
    // Binomial standard error √(.8·.2/100) = .04: the interval is about .8 ± .08.
    expect(result.raw.low).toBeGreaterThan(0.68);
    expect(result.raw.high).toBeLessThan(0.9);
    expect(Object.keys(result.specific)).toEqual(['0', '1']);
  });
  test('weights are items: doubling every item by weight changes no coefficient but alpha’s small-sample term', () => {
    const table = ratingCounts(ratings);
    const twice = new Int32Array(ratings.length).fill(2);
    expect(cohenKappa(ratings, twice)).toBeCloseTo(cohenKappa(ratings), 12);
    expect(fleissKappa(table, twice)).toBeCloseTo(fleissKappa(table), 12);
    expect(gwetAc1(table, twice)).toBeCloseTo(gwetAc1(table), 12);
    expect(krippendorffAlpha(table, twice)).toBeCloseTo(
      krippendorffAlpha(ratingCounts([...ratings, ...ratings])),
      12,
    );
  });
  test('alike items of one patient widen the interval', () => {
    const doubled = ratings.flatMap((item) => [item, item]);
    const apart = agreement(doubled, { draws: 2000, random: seededRandom(1) });
    const together = agreement(doubled, {
      draws: 2000,
      random: seededRandom(1),
      unitOf: doubled.map((_, i) => i >> 1),
    });
    const width = ({ low, high }: { low: number | null; high: number | null }) =>
      (high ?? NaN) - (low ?? NaN);
    expect(width(together.raw) / width(apart.raw)).toBeGreaterThan(1.25); // √2 in theory
  });
  test('three readers have no Cohen kappa', () => {
    const three = ratings.map(([a, b]): (string | null)[] => [a ?? null, b ?? null, a ?? null]);
    expect(agreement(three, { draws: 50, random: seededRandom(1) }).cohenKappa.value).toBeNull();
  });
});
