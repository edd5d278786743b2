import { expect, test } from '@jest/globals';
import { pick, randomInteger, seededRandom, shuffle } from './random.ts';

const draws = (n: number, random: () => number) => Array.from({ length: n }, random);

test('same seed and labels, same numbers; another label, another stream', () => {
  expect(draws(5, seededRandom(7, 'train'))).toEqual(draws(5, seededRandom(7, 'train')));
  expect(draws(5, seededRandom(7, 'train'))).not.toEqual(draws(5, seededRandom(7, 'test')));
});

test('labels are a path: ("ab") is not ("a", "b")', () => {
  expect(seededRandom(1, 'ab')()).not.toBe(seededRandom(1, 'a', 'b')());
});

test('uniform on [0, 1): mean 1/2 and variance 1/12 within four standard errors', () => {
  const n = 100_000;
  const xs = draws(n, seededRandom(1));
  const mean = xs.reduce((sum, x) => sum + x, 0) / n;
  const variance = xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n)); // Var (u-½)² = 1/180
  expect(Math.min(...xs.slice(0, 1000))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...xs.slice(0, 1000))).toBeLessThan(1);
});

test('randomInteger reaches every value and no other', () => {
  const random = seededRandom(3);
  expect(new Set(Array.from({ length: 200 }, () => randomInteger(random, 4)))).toEqual(
    new Set([0, 1, 2, 3]),
  );
});

test('shuffle is a permutation and leaves its input alone', () => {
  const items = [1, 2, 3, 4, 5];
  expect([...shuffle(items, seededRandom(5))].sort()).toEqual(items);
  expect(items).toEqual([1, 2, 3, 4, 5]);
});

test('pick refuses an empty list', () => {
  expect(() => pick([], seededRandom(1))).toThrow('empty list');
});
