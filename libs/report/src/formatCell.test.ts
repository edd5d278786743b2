import { expect, test } from '@jest/globals';
import {
  formatCell,
  formatCount,
  formatDifference,
  formatP,
  formatPercent,
  formatScore,
} from './formatCell.ts';
import {
  difference,
  empty,
  estimate,
  pValue,
  quantity,
  quartiles,
  score,
  share,
  text,
} from './table.ts';

test('scores have two decimals and no leading zero', () => {
  expect(formatScore(0.834)).toBe('.83');
  expect(formatScore(1)).toBe('1.00');
  expect(formatScore(0)).toBe('.00');
  expect(formatScore(-0.12)).toBe('−.12');
  expect(formatScore(-0.004)).toBe('.00'); // no negative zero
  expect(formatScore(null)).toBe('–');
});

test('differences have a sign unless they round to zero', () => {
  expect(formatDifference(0.05)).toBe('+.05');
  expect(formatDifference(-0.05)).toBe('−.05');
  expect(formatDifference(0.004)).toBe('.00');
  expect(formatDifference(null)).toBe('–');
});

test('P has three decimals, or says that it is below .001', () => {
  expect(formatP(0.0421)).toBe('.042');
  expect(formatP(0.000999)).toBe('< .001');
  expect(formatP(0.001)).toBe('.001');
  expect(formatP(1)).toBe('1.000');
  expect(formatP(null)).toBe('–');
});

test('thousands are separated, decimals are not', () => {
  expect(formatCount(3184)).toBe('3,184');
  expect(formatCount(1234567.891, 3)).toBe('1,234,567.891');
  expect(formatCount(-1200)).toBe('−1,200');
  expect(formatCount(999)).toBe('999');
});

test('a share of nothing is not estimable', () => {
  expect(formatPercent(12, 97)).toBe('12.4 %'); // 12 / 97 = .1237
  expect(formatPercent(0, 0)).toBe('–');
});

test('an interval stands in brackets and says when it is a percentile one', () => {
  const f1 = { value: 0.834, low: 0.8, high: 0.862 };
  expect(formatCell(estimate(f1))).toBe('.83 [.80, .86]');
  expect(formatCell(estimate({ ...f1, method: 'percentile' }))).toBe('.83 [.80, .86]‡');
  expect(formatCell(estimate({ ...f1, low: null, high: null }))).toBe('.83');
  expect(formatCell(estimate({ value: null, low: null, high: null }))).toBe('–');
  expect(formatCell(difference({ value: 0.03, low: -0.01, high: 0.07 }))).toBe('+.03 [−.01, +.07]');
});

test('other cells', () => {
  expect(formatCell(empty)).toBe('');
  expect(formatCell(text('Edema'))).toBe('Edema');
  expect(formatCell(score(undefined))).toBe('');
  expect(formatCell(share(40, 500))).toBe('40 (8.0 %)');
  expect(formatCell(pValue(0.5))).toBe('.500');
  expect(formatCell(quantity(5123.456, 1))).toBe('5,123.5');
  expect(formatCell(quartiles({ median: 61, q1: 48, q3: 72.5, known: 9 }))).toBe('61 [48, 72.5]');
});
