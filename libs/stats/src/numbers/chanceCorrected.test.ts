import { expect, test } from '@jest/globals';
import { chanceCorrected } from './chanceCorrected.ts';
import { meanOfEstimable } from './meanOfEstimable.ts';

test('.7 observed where .5 is chance: .2 of the .5 that chance leaves', () => {
  expect(chanceCorrected(0.7, 0.5)).toBeCloseTo(0.2 / 0.5, 15);
});

test('chance that always agrees leaves nothing to estimate', () => {
  expect(chanceCorrected(1, 1)).toBeNaN();
});

test('a mean skips what is not estimable, and of nothing is not estimable itself', () => {
  expect(meanOfEstimable([0.5, NaN, 1])).toBe((0.5 + 1) / 2);
  expect(meanOfEstimable([NaN])).toBeNaN();
});
