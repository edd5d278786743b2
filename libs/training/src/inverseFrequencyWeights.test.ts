import { expect, test } from '@jest/globals';
import { inverseFrequencyWeights } from './inverseFrequencyWeights.ts';

const counts = { absent: 10, present: 6, uncertain: 4, never: 0 };

test('off by default: every weight is 1', () => {
  expect(inverseFrequencyWeights(counts)).toEqual({ absent: 1, present: 1, uncertain: 1 });
});

test('power 1: 20 rows of 3 classes, so each class weighs 20 / 3 in total', () => {
  const weights = inverseFrequencyWeights(counts, { power: 1 });
  expect(weights.absent).toBeCloseTo(20 / 3 / 10, 12);
  expect(weights.present).toBeCloseTo(20 / 3 / 6, 12);
  expect(weights.uncertain).toBeCloseTo(20 / 3 / 4, 12);
});

test('power 0.5: weights as 1/√n, with mean 1 over the rows', () => {
  const { rare = NaN, common = NaN } = inverseFrequencyWeights(
    { rare: 1, common: 4 },
    { power: 0.5 },
  );
  expect(rare / common).toBeCloseTo(2, 12); // √4
  expect((1 * rare + 4 * common) / 5).toBeCloseTo(1, 12);
});

test('a class that never occurs has none, and no class is no weight', () => {
  expect(inverseFrequencyWeights(counts, { power: 1 })).not.toHaveProperty('never');
  expect(inverseFrequencyWeights({})).toEqual({});
});
