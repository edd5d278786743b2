import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { dropoutMask } from './dropoutMask.ts';

test('elements are 0 or 1/(1 − p), and the share of zeros is p', () => {
  const n = 100_000;
  const mask = dropoutMask(n, 0.2, seededRandom(1));
  expect([...new Set(mask)].sort()).toEqual([0, 1.25]);
  const zeros = mask.filter((value) => value === 0).length;
  // standard deviation √(n p (1 − p)) = 126; four of them
  expect(Math.abs(zeros - 0.2 * n)).toBeLessThan(506);
});

test('neighbours are dropped independently: a pair with the share p²', () => {
  const n = 100_000;
  const mask = dropoutMask(n, 0.3, seededRandom(2));
  let pairs = 0;
  for (let i = 0; i + 1 < n; i++) if (mask[i] === 0 && mask[i + 1] === 0) pairs++;
  // √(n p² (1 + 2p − 3p²)) = 109; four of them
  expect(Math.abs(pairs - 0.09 * n)).toBeLessThan(440);
});

test('nothing is dropped with p = 0, and no element is out of reach', () => {
  expect(dropoutMask(3, 0, seededRandom(1))).toEqual(Float32Array.of(1, 1, 1));
  const [first = NaN, last = NaN] = [0, 9].map(
    (at) =>
      Array.from(
        { length: 2000 },
        (_, seed) => dropoutMask(10, 0.5, seededRandom(seed))[at],
      ).filter((value) => value === 0).length,
  );
  // binomial around 1000 with deviation 22; four of them
  expect(Math.abs(first - 1000)).toBeLessThan(90);
  expect(Math.abs(last - 1000)).toBeLessThan(90);
});
