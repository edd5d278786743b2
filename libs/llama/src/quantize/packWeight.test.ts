import { expect, test } from '@jest/globals';
import { normal, seededRandom } from '@labelray/core';
import fc from 'fast-check';
import { nearestNf4, nf4Values } from './nf4.ts';
import { packWeight, unpackWeight } from './packWeight.ts';

const ways = [
  { method: 'int4', block: 32 },
  { method: 'int4', block: 64 },
  { method: 'nf4', block: 32 },
  { method: 'nf4', block: 64 },
] as const;

/** What is left of a weight after packing. */
const through = (weight: Float32Array, way: (typeof ways)[number]) =>
  unpackWeight(packWeight(weight, way), way);

const errors = (a: Float32Array, b: Float32Array) =>
  Array.from(a, (value, i) => Math.abs(value - (b[i] ?? NaN)));

test('the code book is that of NF4: sorted, −1, 0 and 1 in it, eight values above −0', () => {
  expect(nf4Values).toEqual(nf4Values.toSorted((a, b) => a - b));
  expect([nf4Values[0], nf4Values[7], nf4Values[15]]).toEqual([-1, 0, 1]);
  nf4Values.forEach((value, code) => {
    expect(nearestNf4(value)).toBe(code);
    const next = nf4Values[code + 1];
    if (next === undefined) return;
    expect(nearestNf4((value + next) / 2 - 1e-9)).toBe(code);
    expect(nearestNf4((value + next) / 2 + 1e-9)).toBe(code + 1);
  });
  expect([nearestNf4(-9), nearestNf4(9)]).toEqual([0, 15]);
});

test('two codes a byte, the first in the lower half; int4 in two’s complement', () => {
  // m / 7 = 1 fits every number exactly, so it is the better scale
  const weight = new Float32Array(32);
  weight.set([7, -7, 1, -1, 0, 3]);
  const { codes, scales } = packWeight(weight, { method: 'int4', block: 32 });
  expect(scales).toEqual(Uint16Array.of(0x3c00)); // 1 in float16
  expect(Array.from(codes.slice(0, 3))).toEqual([0x97, 0xf1, 0x30]);
  const nf4 = packWeight(weight, { method: 'nf4', block: 32 });
  expect(nf4.scales).toEqual(Uint16Array.of(0x4700)); // 7
  expect(nf4.codes[0]).toBe(0x0f); // 1 is code 15, −1 code 0
});

test('a block that only the full range fits takes −w / 8 of its largest number', () => {
  const weight = Float32Array.from({ length: 32 }, (_, i) => 0 - (i % 9));
  expect(through(weight, { method: 'int4', block: 32 })).toEqual(weight);
});

test.each(ways)('$method, block $block: no error beyond the bound, zeros stay zero', (way) => {
  const share = way.method === 'nf4' ? 0.152 : 1 / 8;
  const finite = fc.float({ min: -8, max: 8, noNaN: true });
  fc.assert(
    fc.property(fc.array(finite, { minLength: way.block, maxLength: way.block }), (list) => {
      const weight = Float32Array.from(list);
      const m = weight.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
      const found = through(weight, way);
      // 2⁻¹⁰ m for the rounding of the scale, 2⁻²⁵ for scales that float16 has no bits for, times the code 8
      const bound = (share + 2 ** -10) * m + 2 ** -22;
      expect(Math.max(...errors(weight, found))).toBeLessThanOrEqual(bound);
      weight.forEach((value, i) => {
        if (value === 0) expect(found[i]).toBeCloseTo(0, 12);
      });
    }),
  );
});

test('normal weights lose a tenth of their size, more where more of them share a scale', () => {
  const random = seededRandom(4);
  const weight = Float32Array.from({ length: 1 << 14 }, () => 0.02 * normal(random));
  const squares = (list: Iterable<number>) => [...list].reduce((sum, x) => sum + x * x, 0);
  const [int32 = 1, int64 = 1, nf32 = 1, nf64 = 1] = ways.map((way) =>
    Math.sqrt(squares(errors(weight, through(weight, way))) / squares(weight)),
  );
  // Uniform rounding in steps of s errs by s / √12. The largest of 64 normal numbers is about 2.6 deviations, of 32
  // about 2.3: 2.6 / 7.5 / √12 = .10 and 2.3 / 7.5 / √12 = .09. Measured: int4 .085, .094; NF4 .087, .092.
  for (const error of [int32, int64, nf32, nf64])
    expect(Math.abs(error - 0.09)).toBeLessThan(0.015);
  expect(int32).toBeLessThan(int64);
  expect(nf32).toBeLessThan(nf64);
  expect(nf64).toBeLessThan(int64);
});
