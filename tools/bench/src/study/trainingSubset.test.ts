import { expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import { trainingSubset } from './trainingSubset.ts';

/** Twelve reports of six patients, two each. */
const train = Array.from({ length: 12 }, (_, i): LabeledReport => {
  const text = `Report ${i}.`;
  return { id: `r${i}`, patientId: `p${i % 6}`, sections: {}, text, labels: { Edema: '1' } };
});
const ids = (count: number, seed: number): string[] =>
  trainingSubset(train, count, seed).map(({ id }) => id);

test('more reports hold the fewer, in the order of the corpus', () => {
  for (let count = 1; count < 12; count++) {
    const fewer = ids(count, 7);
    const more = ids(count + 1, 7);
    expect(fewer).toHaveLength(count);
    expect(more.filter((id) => fewer.includes(id))).toEqual(fewer);
  }
  expect(ids(12, 7)).toEqual(train.map(({ id }) => id));
});

test('patients come whole, the last one apart', () => {
  // five reports of patients with two: two whole patients and one report of a third
  const patients = trainingSubset(train, 5, 7).map(({ patientId }) => patientId);
  expect(new Set(patients).size).toBe(3);
});

test('another seed draws others', () => {
  const draws = new Set([1, 2, 3, 4, 5].map((seed) => ids(4, seed).join()));
  expect(draws.size).toBeGreaterThan(1);
});

test('more than there are is refused', () => {
  expect(() => ids(13, 7)).toThrow('13 training reports are asked for, there are 12');
});
