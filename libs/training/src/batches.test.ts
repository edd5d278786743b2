import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import fc from 'fast-check';
import { batches, stepsPerEpoch, type Batch, type Batching } from './batches.ts';
import { microBatches } from './microBatches.ts';

function take(
  count: number,
  lengths: readonly number[],
  batching: Batching & { readonly resumeAt?: number },
): readonly Batch[] {
  const upcoming = batches(lengths, batching);
  return Array.from({ length: count }, () => upcoming.next().value);
}

const flat = (parts: readonly Batch[]): readonly number[] =>
  parts.flatMap((batch) => batch.microBatches.flat());

const lengthsArbitrary = fc.array(fc.integer({ min: 1, max: 500 }), {
  minLength: 1,
  maxLength: 200,
});
const batchingArbitrary = fc.record(
  {
    seed: fc.nat(),
    batchSize: fc.integer({ min: 1, max: 20 }),
    microRows: fc.integer({ min: 1, max: 8 }),
    microTokens: fc.integer({ min: 1, max: 2000 }),
  },
  { requiredKeys: ['seed', 'batchSize'] },
);

test('every epoch holds every row once, in batches of the size asked', () => {
  fc.assert(
    fc.property(lengthsArbitrary, batchingArbitrary, (lengths, batching) => {
      const steps = stepsPerEpoch(lengths.length, batching.batchSize);
      const all = take(2 * steps, lengths, batching);
      expect(all.map(({ step }) => step)).toEqual(all.map((_, i) => i + 1));
      for (const epoch of [1, 2]) {
        const part = all.filter((batch) => batch.epoch === epoch);
        expect(part.length).toBe(steps);
        expect(flat(part).toSorted((a, b) => a - b)).toEqual(lengths.map((_, i) => i));
        const small = part.filter((b) => b.microBatches.flat().length < batching.batchSize);
        expect(small.length).toBeLessThanOrEqual(1);
      }
    }),
    { seed: 7 },
  );
});

test('resumed at any step, the same batches follow', () => {
  fc.assert(
    fc.property(lengthsArbitrary, batchingArbitrary, fc.nat(60), (lengths, batching, resumeAt) => {
      const all = take(resumeAt + 5, lengths, batching);
      expect(take(5, lengths, { ...batching, resumeAt })).toEqual(all.slice(resumeAt));
    }),
    { seed: 7 },
  );
});

test('micro-batches keep their limits, and are as few as they can be', () => {
  fc.assert(
    fc.property(lengthsArbitrary, batchingArbitrary, (lengths, batching) => {
      const { microRows = Infinity, microTokens = Infinity } = batching;
      for (const { microBatches: parts } of take(3, lengths, batching)) {
        for (const [index, part] of parts.entries()) {
          const longest = (rows: readonly number[]): number =>
            Math.max(...rows.map((row) => lengths[row] ?? NaN));
          expect(part.length).toBeLessThanOrEqual(microRows);
          if (part.length > 1) expect(part.length * longest(part)).toBeLessThanOrEqual(microTokens);
          const [next] = parts[index + 1] ?? [];
          if (next === undefined) continue;
          const more = [...part, next]; // one row more would break a limit
          expect(more.length > microRows || more.length * longest(more) > microTokens).toBe(true);
        }
      }
    }),
    { seed: 7 },
  );
});

test('a row longer than the limit stands alone', () => {
  expect(microBatches([0, 1, 2], [3, 4, 99], { microTokens: 8 })).toEqual([[0, 1], [2]]);
});

test('seeds and epochs differ in order, the same seed does not', () => {
  const lengths = Array.from({ length: 100 }, (_, i) => 1 + (i % 7));
  const order = (seed: number): readonly number[] =>
    flat(take(26, lengths, { seed, batchSize: 8 }));
  expect(order(1)).toEqual(order(1));
  expect(order(1)).not.toEqual(order(2));
  expect(order(1).slice(0, 100)).not.toEqual(order(1).slice(100));
});

test('bucketing: little padding, and still other company in every epoch', () => {
  const random = seededRandom(5);
  // 1,000 reports with the skewed lengths that reports have: e^(4 + 0.5 z), z about normal
  const normal = (): number => Array.from({ length: 12 }, random).reduce((a, b) => a + b) - 6;
  const lengths = Array.from({ length: 1000 }, () => Math.ceil(Math.exp(4 + 0.5 * normal())));
  const computed = (rows: readonly number[]): number =>
    rows.length * Math.max(...rows.map((row) => lengths[row] ?? NaN));
  const tokens = lengths.reduce((a, b) => a + b);
  const padding = (parts: readonly (readonly number[])[]): number =>
    1 - tokens / parts.map(computed).reduce((a, b) => a + b);
  const epochs = take(250, lengths, { seed: 1, batchSize: 8 });
  const bucketed = epochs.slice(0, 125).map((batch) => batch.microBatches.flat());
  const plain = Array.from({ length: 125 }, (_, k) =>
    lengths.map((_, i) => i).slice(8 * k, 8 * k + 8),
  );
  expect(padding(plain)).toBeGreaterThan(0.4);
  expect(padding(bucketed)).toBeLessThan(0.1);
  const company = (parts: readonly Batch[]): Set<string> =>
    new Set(
      parts.flatMap(({ microBatches: [rows = []] }) =>
        rows.flatMap((a) => rows.filter((b) => a < b).map((b) => `${a} ${b}`)),
      ),
    );
  const first = company(epochs.slice(0, 125));
  const again = [...company(epochs.slice(125))].filter((pair) => first.has(pair)).length;
  expect(again / first.size).toBeLessThan(0.2); // sorted as a whole, nearly all pairs would meet again
});

test('a small set is not sorted as a whole: four windows at least', () => {
  const lengths = Array.from({ length: 64 }, (_, i) => i + 1);
  const [first] = take(1, lengths, { seed: 3, batchSize: 8 });
  const rows = first?.microBatches.flat() ?? [];
  // of a fully sorted set a batch would be 8 neighbours
  expect(Math.max(...rows) - Math.min(...rows)).toBeGreaterThan(8);
});

test('rows taken in order are cut into batches as they are given, in every epoch', () => {
  const all = take(4, [9, 1, 5, 3, 7], { seed: 1, batchSize: 3, inOrder: true });
  expect(all.map(({ microBatches: [rows] }) => rows)).toEqual([
    [0, 1, 2],
    [3, 4],
    [0, 1, 2],
    [3, 4],
  ]);
});
