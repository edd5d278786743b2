import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { addLowRank } from './addLowRank.ts';

const matrix = (rows: number, columns: number, data: readonly number[]) => ({
  shape: [rows, columns] as const,
  data: Float32Array.from(data),
});

test('W + s B A, by hand', () => {
  // B A = [1; 2] [3 4] + [0; 1] [5 6] = [[3, 4], [11, 14]]
  const weight = Float32Array.of(1, 1, 1, 1);
  addLowRank(weight, { a: matrix(2, 2, [3, 4, 5, 6]), b: matrix(2, 2, [1, 0, 2, 1]), scale: 0.5 });
  expect(weight).toEqual(Float32Array.of(2.5, 3, 6.5, 8));
});

test('the opposite scale takes it away again, to the last rounding', () => {
  const random = seededRandom(1);
  const draw = (n: number) => Array.from({ length: n }, () => 2 * random() - 1);
  const before = Float32Array.from(draw(12 * 20));
  const weight = before.slice();
  const change = { a: matrix(3, 20, draw(60)), b: matrix(12, 3, draw(36)), scale: 2 };
  addLowRank(weight, change);
  const moved = weight.reduce((worst, w, i) => Math.max(worst, Math.abs(w - (before[i] ?? 0))), 0);
  addLowRank(weight, { ...change, scale: -2 });
  expect(moved).toBeGreaterThan(1);
  // one rounding of a number below 8 = 2³ each way: 2 × 2⁻²⁴ × 4
  weight.forEach((w, i) => {
    expect(Math.abs(w - (before[i] ?? 0))).toBeLessThanOrEqual(2 ** -21);
  });
});
