import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { clusterWilson, type ClusterCount } from './clusterWilson.ts';

const alone = (errors: number, of: number): ClusterCount[] =>
  Array.from({ length: of }, (_, i) => ({ cells: 1, errors: i < errors ? 1 : 0 }));

test('one cell a patient: Wilson at n − 1, the degree of freedom of the mean', () => {
  // z = 1.96, N = 10, p = 3/11: (3/11 + .19207 ± 1.96 √(.019835 + .0096036)) / 1.38415
  const { value, low, high } = clusterWilson(alone(3, 11));
  expect(value).toBeCloseTo(3 / 11, 12);
  expect(low).toBeCloseTo(0.0929, 3);
  expect(high).toBeCloseTo(0.5788, 3);
});

test('every cell twice in its patient tells nothing more', () => {
  const twice = alone(3, 11).map(({ cells, errors }) => ({ cells: 2 * cells, errors: 2 * errors }));
  const [one, two] = [clusterWilson(alone(3, 11)), clusterWilson(twice)];
  expect(two.low).toBeCloseTo(one.low ?? NaN, 12);
  expect(two.high).toBeCloseTo(one.high ?? NaN, 12);
});

test('patients who err alike count as one cell each, those who err apart as all their cells', () => {
  const alike = Array.from({ length: 20 }, (_, i) => ({ cells: 4, errors: i < 10 ? 4 : 0 }));
  const apart = Array.from({ length: 20 }, () => ({ cells: 4, errors: 2 }));
  const width = ({ low, high }: ReturnType<typeof clusterWilson>) => (high ?? 0) - (low ?? 0);
  // p = ½: width = z/√(N + z²); N = 19 of alike (d = 20/19 · 4), 80 of apart (d = 0, so 1)
  expect(width(clusterWilson(alike))).toBeCloseTo(1.959964 / Math.sqrt(19 + 3.841459), 5);
  expect(width(clusterWilson(apart))).toBeCloseTo(1.959964 / Math.sqrt(80 + 3.841459), 5);
});

test('no error: from 0 to z² / (patients + z²)', () => {
  const none = [
    { cells: 2, errors: 0 },
    { cells: 30, errors: 0 },
  ];
  expect(clusterWilson(none)).toEqual({
    value: 0,
    low: 0,
    high: expect.closeTo(3.841459 / (2 + 3.841459), 5),
  });
  const all = none.map(({ cells }) => ({ cells, errors: cells }));
  expect(clusterWilson(all)).toEqual({
    value: 1,
    low: expect.closeTo(2 / (2 + 3.841459), 5),
    high: 1,
  });
});

test('one patient tells as much as one cell; none, nothing', () => {
  const { low, high } = clusterWilson([{ cells: 10, errors: 5 }]);
  // p = ½, N = 1: ½ ± z / (2 √(1 + z²))
  expect(low).toBeCloseTo(0.5 - 1.959964 / (2 * Math.sqrt(4.841459)), 5);
  expect(high).toBeCloseTo(0.5 + 1.959964 / (2 * Math.sqrt(4.841459)), 5);
  expect(clusterWilson([])).toEqual({ value: null, low: null, high: null });
});

test('holds 95 % where patients differ, which the interval of independent cells does not', () => {
  // Rates of patients: .05 or .55, so .3 on average; 1 to 7 cells each, as in the synthetic test sets.
  const random = seededRandom(7);
  const [sets, patients] = [2000, 60];
  let [held, naive] = [0, 0];
  for (let set = 0; set < sets; set++) {
    const clusters = Array.from({ length: patients }, () => {
      const rate = random() < 0.5 ? 0.05 : 0.55;
      const cells = 1 + Math.floor(7 * random());
      return {
        cells,
        errors: Array.from({ length: cells }, () => random() < rate).filter(Boolean).length,
      };
    });
    const holds = ({ low, high }: ReturnType<typeof clusterWilson>) =>
      (low ?? 1) <= 0.3 && (high ?? 0) >= 0.3;
    if (holds(clusterWilson(clusters))) held++;
    const n = clusters.reduce((sum, { cells }) => sum + cells, 0);
    const errors = clusters.reduce((sum, each) => sum + each.errors, 0);
    if (holds(clusterWilson(alone(errors, n)))) naive++;
  }
  expect(held / sets).toBeGreaterThan(0.93); // standard error of a share of 2,000: .005
  expect(held / sets).toBeLessThan(0.97);
  expect(naive / sets).toBeLessThan(0.9);
});
