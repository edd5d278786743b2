import { expect, test } from '@jest/globals';
import { clipFactor } from './clipFactor.ts';
import { gradientNorm } from './gradientNorm.ts';

const gradients = (...values: readonly (readonly number[])[]) =>
  new Map(values.map((list, k) => [`p${k}`, Float32Array.from(list)]));

test('over all parameters together: √(1 + 4 + 4 + 16) = 5, whatever the lengths', () => {
  expect(gradientNorm(gradients([1, 2], [2, 4]))).toEqual({ norm: 5 });
  expect(gradientNorm(gradients([1, 2, 2, 4, 0], []))).toEqual({ norm: 5 });
  expect(gradientNorm(gradients([0, 0, 0, 0, 1, 2, 2, 4]))).toEqual({ norm: 5 });
});

test('the largest float32 is finite', () => {
  const largest = (2 - 2 ** -23) * 2 ** 127;
  expect(gradientNorm(gradients([largest, 0]))).toEqual({ norm: largest });
});

test.each([NaN, Infinity, -Infinity])('%d is found, with its place', (value) => {
  const found = gradientNorm(gradients([1, 2, 3], [4, 5, 6, 7, value, 8]));
  expect(found).toEqual({ notFinite: { parameter: 'p1', index: 4, value } });
});

test('no gradient, no length', () => {
  expect(gradientNorm(new Map())).toEqual({ norm: 0 });
});

test('clipping shortens to the limit and never lengthens', () => {
  expect(4 * clipFactor(4, 1)).toBeCloseTo(1, 6); // 4 / (4 + 1e-6)
  expect(clipFactor(0.5, 1)).toBe(1);
  expect(clipFactor(0, 1)).toBe(1);
  expect(clipFactor(1e30, Infinity)).toBe(1);
});
