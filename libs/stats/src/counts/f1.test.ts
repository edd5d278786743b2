import { expect, test } from '@jest/globals';
import { f1 } from './f1.ts';
import { precision } from './precision.ts';
import { recall } from './recall.ts';

test('8 found, 2 false, 2 missed: precision 8/10, recall 8/10, F1 their harmonic mean', () => {
  const counts = { tp: 8, fp: 2, fn: 2 };
  expect(precision(counts)).toBe(8 / 10);
  expect(recall(counts)).toBe(8 / 10);
  expect(f1(counts)).toBe(16 / 20);
});

test('nothing found is 0 where there was something to find or something was claimed', () => {
  expect(f1({ tp: 0, fp: 0, fn: 3 })).toBe(0);
  expect(f1({ tp: 0, fp: 3, fn: 0 })).toBe(0);
});

test('no gold and no prediction: not estimable', () => {
  const none = { tp: 0, fp: 0, fn: 0 };
  expect([f1(none), precision(none), recall(none)]).toEqual([NaN, NaN, NaN]);
});
