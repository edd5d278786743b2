import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { dropoutMask } from './dropoutMask.ts';

test.each([0.05, 0.5, 0.9])('a share of %d is dropped, within four standard errors', (share) => {
  const n = 100_000;
  const mask = dropoutMask(n, share, seededRandom(1));
  const dropped = mask.filter((kept) => kept === 0).length / n;
  expect(Math.abs(dropped - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / n));
  expect(new Set(mask)).toEqual(new Set([0, 1]));
});

test('neighbours are independent: both dropped with probability share²', () => {
  const n = 200_000;
  const share = 0.3;
  const mask = dropoutMask(n, share, seededRandom(2));
  let pairs = 0;
  for (let i = 0; i + 1 < n; i += 2) pairs += Number(mask[i] === 0 && mask[i + 1] === 0);
  const both = share ** 2;
  expect(Math.abs((2 * pairs) / n - both)).toBeLessThan(4 * Math.sqrt((2 * both * (1 - both)) / n));
});

test('same seed, same mask; no share, nothing dropped', () => {
  const draw = (seed: number) => dropoutMask(64, 0.5, seededRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(dropoutMask(4, 0, seededRandom(1))).toEqual(Uint8Array.of(1, 1, 1, 1));
  expect(dropoutMask(0, 0.5, seededRandom(1))).toHaveLength(0);
});

test('no element is out of reach', () => {
  const [first = NaN, last = NaN] = [0, 9].map(
    (at) =>
      Array.from(
        { length: 2000 },
        (_, seed) => dropoutMask(10, 0.5, seededRandom(seed))[at],
      ).filter((kept) => kept === 0).length,
  );
  // binomial around 1000 with deviation 22; four of them
  expect(Math.abs(first - 1000)).toBeLessThan(90);
  expect(Math.abs(last - 1000)).toBeLessThan(90);
});
