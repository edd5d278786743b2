import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adamW, type AdamWOptions } from './adamW.ts';

const one = (data: Float32Array) => new Map([['p', { shape: [data.length], data }]]);
const gradient = (...values: readonly number[]) => new Map([['p', Float32Array.from(values)]]);

test('two steps by hand', () => {
  const data = Float32Array.of(1);
  const optimiser = adamW(one(data), { weightDecay: 0.01 });
  optimiser.update(gradient(0.5), { step: 1, learningRate: 0.1 });
  // m = 0.1 · 0.5 = 0.05, m̂ = 0.05 / 0.1 = 0.5; v = 0.001 · 0.25, v̂ = 0.25; decay 1 − 0.1 · 0.01 = 0.999
  const first = 0.999 * 1 - (0.1 * 0.5) / (Math.sqrt(0.25) + 1e-8); // 0.899
  expect(data[0]).toBeCloseTo(first, 7);
  optimiser.update(gradient(-1), { step: 2, learningRate: 0.1 });
  // m = 0.9 · 0.05 − 0.1 = −0.055, over 1 − 0.81; v = 0.999 · 0.00025 + 0.001 = 0.00124975, over 1 − 0.998001
  const second = 0.999 * first + (0.1 * (0.055 / 0.19)) / (Math.sqrt(0.00124975 / 0.001999) + 1e-8);
  expect(data[0]).toBeCloseTo(second, 7);
  expect(optimiser.moments.get('p')?.first[0]).toBeCloseTo(-0.055, 8);
  expect(optimiser.moments.get('p')?.second[0]).toBeCloseTo(0.00124975, 9);
});

interface ReferenceCase {
  readonly name: string;
  readonly weight_decay: number;
  readonly betas?: readonly [number, number];
  readonly eps?: number;
  readonly after: readonly { readonly step: number; readonly parameter: readonly number[] }[];
}

const reference = JSON.parse(
  readFileSync(join(import.meta.dirname, '../reference/reference-optimiser.json'), 'utf8'),
) as readonly ReferenceCase[];

describe('equals PyTorch to 1e-6 over 20 steps', () => {
  test.each(reference)('$name', ({ name, weight_decay, betas = [0.9, 0.999], eps, after }) => {
    const data = Float32Array.of(1, -0.5, 0.25, 0, 3);
    const options: AdamWOptions = {
      weightDecay: weight_decay,
      beta1: betas[0],
      beta2: betas[1],
      ...(eps !== undefined && { epsilon: eps }),
      decoupled: !name.startsWith('Adam '),
    };
    const optimiser = adamW(one(data), options);
    let compared = 0;
    for (let step = 1; step <= 20; step++) {
      const scaled = [1, 1e-3, 1e3, 1e-7].map(
        (scale, k) => ((((step * 7 + k * 3) % 11) - 5) / 4) * scale,
      );
      optimiser.update(gradient(...scaled, step < 10 ? 0 : 2), { step, learningRate: 0.01 });
      const expected = after.find((one) => one.step === step)?.parameter;
      expected?.forEach((value, k) => {
        expect(Math.abs((data[k] ?? NaN) - value)).toBeLessThan(1e-6);
        compared++;
      });
    }
    expect(compared).toBe(20); // 5 numbers at steps 1, 2, 10 and 20
  });
});

test('equals the formula computed one number at a time', () => {
  const options = fc.record({
    seed: fc.nat(),
    length: fc.integer({ min: 0, max: 40 }),
    beta1: fc.double({ min: 0, max: 0.99, noNaN: true }),
    beta2: fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
    weightDecay: fc.double({ min: 0, max: 0.5, noNaN: true }),
    decoupled: fc.boolean(),
    gradientScale: fc.double({ min: 0.01, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(options, ({ seed, length, gradientScale, ...settings }) => {
      const { beta1, beta2, weightDecay, decoupled } = settings;
      const random = seededRandom(seed);
      const draw = () => Float32Array.from({ length }, () => 2 * random() - 1);
      const data = draw();
      const expected = Array.from(data, (p) => ({ p, m: 0, v: 0 }));
      const optimiser = adamW(one(data), settings);
      for (let step = 1; step <= 5; step++) {
        const given = draw();
        optimiser.update(new Map([['p', given]]), { step, learningRate: 0.01, gradientScale });
        expected.forEach((state, i) => {
          let g = (given[i] ?? NaN) * gradientScale;
          if (decoupled) state.p -= 0.01 * weightDecay * state.p;
          else g += weightDecay * state.p;
          state.m = beta1 * state.m + (1 - beta1) * g;
          state.v = beta2 * state.v + (1 - beta2) * g ** 2;
          const v = state.v / (1 - beta2 ** step);
          state.p -= (0.01 * state.m) / (1 - beta1 ** step) / (Math.sqrt(v) + 1e-8);
        });
      }
      expected.forEach(({ p }, i) => {
        expect(data[i]).toBeCloseTo(p, 5);
      });
    }),
    { numRuns: 200, seed: 7 },
  );
});

test('parameters without decay keep their size where the gradient is zero', () => {
  const weight = Float32Array.of(1);
  const norm = Float32Array.of(1);
  const parameters = new Map([
    ['weight', { shape: [1, 1], data: weight }],
    ['norm', { shape: [1], data: norm }],
  ]);
  const optimiser = adamW(parameters, {
    weightDecay: 0.5,
    decays: (_, { shape }) => shape.length > 1,
  });
  const zeros = new Map([
    ['weight', new Float32Array(1)],
    ['norm', new Float32Array(1)],
  ]);
  optimiser.update(zeros, { step: 1, learningRate: 0.1 });
  expect(weight[0]).toBeCloseTo(0.95, 7); // 1 − 0.1 · 0.5
  expect(norm[0]).toBe(1);
});

test('a gradient that is missing or of another length is refused', () => {
  const optimiser = adamW(one(new Float32Array(3)));
  expect(() => {
    optimiser.update(new Map(), { step: 1, learningRate: 1 });
  }).toThrow(new RangeError('p: no gradients for 3 numbers'));
  expect(() => {
    optimiser.update(gradient(1, 2), { step: 1, learningRate: 1 });
  }).toThrow(new RangeError('p: 2 gradients for 3 numbers'));
});
