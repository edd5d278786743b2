import { expect, test } from '@jest/globals';
import { inventedModality } from '../testing/inventedModality.ts';
import { devScore } from './devScore.ts';

const [finding] = inventedModality.findings;
if (finding === undefined) throw new Error('a modality without findings');
const { id, values } = finding;
const [a = '', b = ''] = values.map(({ code }) => code);
const one = (gold: string, predicted: string) => ({
  gold: { [id]: gold },
  predicted: { [id]: predicted },
});

test('the mean F1 over the values that the gold has', () => {
  // a: tp 1, fn 1, fp 0 → 2/3; b: tp 1, fp 1, fn 0 → 2/3; no other value is in the gold
  expect(devScore([finding], [one(a, a), one(a, b), one(b, b)]).score).toBeCloseTo(2 / 3, 12);
});

test('a value that the gold lacks costs its report and is no class of its own', () => {
  const { score, findings } = devScore([finding], [one(a, a), one(a, b)]);
  expect(score).toBeCloseTo(2 / 3, 12); // a: tp 1, fn 1
  expect(findings).toEqual({ [id]: score });
});

test('an answer that is missing is a miss', () => {
  expect(devScore([finding], [{ gold: { [id]: a }, predicted: {} }]).score).toBe(0);
});

test('nothing annotated is not estimable', () => {
  expect(devScore([finding], [{ gold: {}, predicted: { [id]: a } }])).toEqual({
    score: NaN,
    findings: {},
  });
});
