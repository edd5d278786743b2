import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { runInNewContext } from 'node:vm';
import { digestOf } from './digestOf.ts';

test('is SHA-256 of kind, length and content', () => {
  expect(digestOf('né')).toBe(createHash('sha256').update('text 3;né').digest('hex'));
});

test('order of keys does not matter, order of items does', () => {
  expect(digestOf({ a: 1, b: [2, 'x'] })).toBe(digestOf({ b: [2, 'x'], a: 1 }));
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

test('data that look alike differ', () => {
  const alike = [
    null,
    undefined,
    'null',
    0,
    -0,
    0n,
    '0',
    false,
    [],
    [[]],
    {},
    '',
    [''],
    ['', ''],
    [0],
    ['0'],
    { a: undefined },
    { a: null },
    { a: 0, b: 0 },
    Float32Array.of(0),
    Int32Array.of(0),
    ['ab', 'c'],
    ['a', 'bc'],
    [1, 2],
    [[1], 2],
    [[1], [2]],
    [[1, 2]],
  ];
  expect(new Set(alike.map(digestOf)).size).toBe(alike.length);
});

test('the digests of JSON are equal where the data are', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(digestOf(structuredClone(a))).toBe(digestOf(a));
      expect(digestOf(a) === digestOf(b)).toBe(isDeepStrictEqual(a, b));
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('only the seen part of a typed array counts', () => {
  const whole = Float32Array.of(1, 2, 3);
  expect(digestOf(whole.subarray(1))).toBe(digestOf(Float32Array.of(2, 3)));
});

test('objects of another realm are plain too', () => {
  expect(digestOf(runInNewContext('({ a: [1, "x"] })'))).toBe(digestOf({ a: [1, 'x'] }));
});

test.each([[() => 1], [new Map()], [Symbol('s')], [{ a: new Date(0) }]])(
  'no digest of what is not plain data, %#',
  (value) => {
    expect(() => digestOf(value)).toThrow(TypeError);
  },
);
