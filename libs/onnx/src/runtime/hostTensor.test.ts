import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { floatData, floats, integers } from './hostTensor.ts';

test('tensors hold as many numbers as their shape says', () => {
  expect(floats([2, 1], Float32Array.of(1, 2)).shape).toEqual([2, 1]);
  expect(floats([], Float32Array.of(1)).data).toHaveLength(1);
  expect(floats([0, 3], new Float32Array(0)).data).toHaveLength(0);
  expect(() => floats([2, 2], Float32Array.of(1, 2))).toThrow(
    new InputError('2 numbers for a tensor of shape (2, 2); give 4'),
  );
  expect(() => integers([2], [1])).toThrow(InputError);
});

test('whole numbers are int64, and fractions are refused', () => {
  expect(integers([2], [1, -2]).data).toEqual(BigInt64Array.of(1n, -2n));
  expect(() => integers([1], [0.5])).toThrow(RangeError);
});

test('numbers are taken from float32 only', () => {
  expect(floatData(floats([1], Float32Array.of(7)))).toEqual(Float32Array.of(7));
  expect(() => floatData(integers([1], [7]))).toThrow('expected float32, got int64');
});
