import { expect, test } from '@jest/globals';
import { inventedModality } from '../testing/inventedModality.ts';
import { majorityValues } from './majorityValues.ts';

const effusion = inventedModality.findings.slice(0, 1);
const majority = (...codes: readonly string[]): string | undefined =>
  majorityValues(
    effusion,
    codes.map((code) => ({ labels: { Effusion: code } })),
  ).Effusion;

test('the most frequent value wins', () => {
  expect(majority('0', 'nm', '0', '1')).toBe('0');
});

test('on a tie, the earlier value of the finding', () => {
  // the values are 1, 0, -1, nm
  expect(majority('nm', '0')).toBe('0');
});

test('reports that were not annotated do not count', () => {
  expect(
    majorityValues(effusion, [{ labels: {} }, { labels: {} }, { labels: { Effusion: '-1' } }]),
  ).toEqual({
    Effusion: '-1',
  });
});

test('never annotated is not mentioned', () => {
  expect(majority()).toBe('nm');
});
