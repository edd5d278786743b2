import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layOutRow } from './layOutRow.ts';
import { optionProbabilities } from './optionProbabilities.ts';

const single = layOutRow({ prompt: [0], branches: [{ tokens: [], options: [[1], [2]] }] });

test('single tokens: the softmax restricted to the options', () => {
  // weights e^0 : e^ln3 = 1 : 3; token 0 takes part in the vocabulary and cancels
  const data = [5, 0, Math.log(3)];
  const [branch] = optionProbabilities(single, { data, vocabulary: 3 });
  expect(branch?.[0]).toBeCloseTo(0.25, 12);
  expect(branch?.[1]).toBeCloseTo(0.75, 12);
});

test('several tokens: the product along the way, over the whole vocabulary', () => {
  const layout = layOutRow({
    prompt: [0],
    branches: [{ tokens: [], options: [[1, 2], [1, 3], [0]] }],
  });
  // place 0: p(1) = 1/2, p(0) = 1/4 of all tokens; place 1 (after 1): p(2) = 1/8, p(3) = 1/8, the rest elsewhere
  // weights 1/16, 1/16, 1/4 → 1/6, 1/6, 4/6
  const logs = (...shares: readonly number[]) => shares.map(Math.log);
  const data = [...logs(1 / 4, 1 / 2, 1 / 8, 1 / 8), ...logs(1 / 2, 1 / 4, 1 / 8, 1 / 8)];
  const [branch] = optionProbabilities(layout, { data, vocabulary: 4 });
  for (const [i, p] of [1 / 6, 1 / 6, 4 / 6].entries()) expect(branch?.[i]).toBeCloseTo(p, 12);
});

test('a row of a batch is found by its first row', () => {
  const data = [9, 9, 9, 0, 0, Math.log(3)];
  const [branch] = optionProbabilities(single, { data, vocabulary: 3, firstRow: 1 });
  expect(branch?.[1]).toBeCloseTo(0.75, 12);
});

test('huge logits do not overflow, hopeless options still share', () => {
  const [branch] = optionProbabilities(single, { data: [1e4, -1e4, -1e4], vocabulary: 3 });
  expect(branch).toEqual([0.5, 0.5]);
});

test('sums to 1 and keeps the order of the logits', () => {
  const logit = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(logit, logit, logit), (data) => {
      const [[p = NaN, q = NaN] = []] = optionProbabilities(single, { data, vocabulary: 3 });
      expect(p + q).toBeCloseTo(1, 12);
      if (data[1] > data[2]) expect(p).toBeGreaterThanOrEqual(q);
    }),
  );
});

test.each([
  ['too few', [1, 2]],
  ['not a number', [NaN, 0, 1]],
  ['infinite', [Infinity, 0, 1]],
  ['not a number at an option', [0, NaN, 1]],
])('logits that are %s are refused', (_, data) => {
  expect(() => optionProbabilities(single, { data, vocabulary: 3 })).toThrow(RangeError);
});
