import { expect, test } from '@jest/globals';
import { normalCdf } from './normalCdf.ts';
import { normalQuantile } from './normalQuantile.ts';

test('half of the mass lies below 0, and the tails mirror each other', () => {
  expect(normalCdf(0)).toBeCloseTo(0.5, 15);
  for (const z of [0.1, 1, 2.5, 6, 9]) expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
});

test('quantile and probability undo each other, in the middle and far out', () => {
  for (const p of [1e-9, 1e-4, 0.025, 0.2, 0.5, 0.9, 0.9999]) {
    expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 8);
  }
});

test('the ends: certain and impossible', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
  expect([normalQuantile(-0.1), normalQuantile(NaN)]).toEqual([NaN, NaN]);
});
