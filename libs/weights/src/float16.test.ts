import { expect, test } from '@jest/globals';
import { bfloat16ToFloat32 } from './bfloat16ToFloat32.ts';
import { float16ToFloat32 } from './float16ToFloat32.ts';
import { float32ToBfloat16 } from './float32ToBfloat16.ts';
import { float32ToFloat16 } from './float32ToFloat16.ts';

const all = Uint16Array.from({ length: 1 << 16 }, (_, bits) => bits);

const half = (...values: readonly number[]): readonly number[] => [
  ...float32ToFloat16(Float32Array.of(...values)),
];
const brain = (...values: readonly number[]): readonly number[] => [
  ...float32ToBfloat16(Float32Array.of(...values)),
];

/** The float32 above or below a positive one. */
function neighbour(value: number, step: 1 | -1): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  bits[0] = (bits[0] ?? 0) + step;
  return new Float32Array(bits.buffer)[0] ?? NaN;
}

test('halves by name', () => {
  // sign, 5 bits of exponent with bias 15, 10 of fraction
  expect([...float16ToFloat32(Uint16Array.of(0x3c00, 0xc000, 0x7bff, 0x0400, 0x0001))]).toEqual([
    1, // 0 01111 0
    -2, // 1 10000 0
    65504, // the largest: (2 - 2^-10) · 2^15
    2 ** -14, // the smallest normal
    2 ** -24, // the smallest
  ]);
  const [zero, minusZero, infinite, minusInfinite, nan] = float16ToFloat32(
    Uint16Array.of(0, 0x8000, 0x7c00, 0xfc00, 0x7e01),
  );
  expect([zero, minusZero, infinite, minusInfinite, nan]).toEqual([
    0,
    -0,
    Infinity,
    -Infinity,
    NaN,
  ]);
});

test('brain floats by name: the upper half of a float32', () => {
  expect([...bfloat16ToFloat32(Uint16Array.of(0x3f80, 0xc000, 0x8000, 0x7f80, 0x0001))]).toEqual([
    1,
    -2,
    -0,
    Infinity,
    2 ** -133, // 2^-126 · 2^-7
  ]);
  expect(bfloat16ToFloat32(Uint16Array.of(0x7fc0))[0]).toBeNaN();
});

test('every half and every brain float comes back; NaN as a NaN of the same sign', () => {
  const isNan = (bits: number, exponent: number): boolean => (bits & 0x7fff) > exponent;
  const halves = float32ToFloat16(float16ToFloat32(all));
  const brains = float32ToBfloat16(bfloat16ToFloat32(all));
  for (const bits of all) {
    const [h = -1, b = -1] = [halves[bits], brains[bits]];
    if (isNan(bits, 0x7c00) ? !isNan(h, 0x7c00) : h !== bits) throw new Error(`half ${bits}: ${h}`);
    if (isNan(bits, 0x7f80) ? !isNan(b, 0x7f80) || (b ^ bits) > 0x7fff : b !== bits) {
      throw new Error(`brain float ${bits}: ${b}`);
    }
  }
});

test('between any two neighbours the nearer one is taken, and the even one from the middle', () => {
  for (const [convert, widen, largest] of [
    [half, float16ToFloat32, 0x7bff],
    [brain, bfloat16ToFloat32, 0x7f7f],
  ] as const) {
    const values = widen(all);
    for (let bits = 0; bits < largest; bits++) {
      const middle = ((values[bits] ?? 0) + (values[bits + 1] ?? 0)) / 2; // exact in float32
      const even = bits % 2 === 0 ? bits : bits + 1;
      const below = middle === 0 ? 0 : neighbour(middle, -1);
      const above = neighbour(middle, 1);
      const found = convert(below, middle, above, -middle);
      const expected = [bits, even, bits + 1, even | 0x8000];
      if (found.some((value, i) => value !== expected[i])) {
        throw new Error(`${convert.name} ${bits}: ${found.join()} for ${expected.join()}`);
      }
    }
  }
}, 30_000);

test('what rounds past the largest is infinite, below half of the smallest zero', () => {
  // the step at 65504 is 32, so 65520 is the middle between it and infinity, which counts as even
  expect(half(65519.996, 65520, 1e30, -Infinity)).toEqual([0x7bff, 0x7c00, 0x7c00, 0xfc00]);
  expect(half(2 ** -25, 2 ** -25 * 1.001, -(2 ** -40), 1e-45)).toEqual([0, 1, 0x8000, 0]);
  // the largest float32 lies above the middle of 0x7f7f and infinity
  expect(brain(3.4028234663852886e38, -Infinity, 1e-45)).toEqual([0x7f80, 0xff80, 0]);
});

test('a NaN whose payload lies in the lost bits stays a NaN', () => {
  const nan = new Float32Array(Uint32Array.of(0x7f800001, 0xff800001).buffer);
  expect([...float32ToBfloat16(nan)]).toEqual([0x7fc0, 0xffc0]);
  expect([...float32ToFloat16(nan)]).toEqual([0x7e00, 0xfe00]);
});

test('parts of a buffer are read and written in their place', () => {
  const halves = Uint16Array.of(0, 0x3c00, 0x4000, 0);
  const into = new Float32Array(4);
  float16ToFloat32(halves.subarray(1, 3), into.subarray(2));
  expect([...into]).toEqual([0, 0, 1, 2]);
  bfloat16ToFloat32(Uint16Array.of(0, 0x3f80).subarray(1), into.subarray(1, 2));
  expect([...into]).toEqual([0, 1, 1, 2]);
  expect([...float32ToFloat16(into.subarray(3))]).toEqual([0x4000]);
  expect([...float32ToBfloat16(into.subarray(3))]).toEqual([0x4000]);
});
