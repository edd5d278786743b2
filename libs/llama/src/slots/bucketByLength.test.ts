import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bucketByLength } from './bucketByLength.ts';

test('the example of the definition', () => {
  expect(bucketByLength([30, 10, 99, 12], { batch: 8, limit: 64, multiple: 16 })).toEqual({
    buckets: [
      { rows: [1, 3], length: 16 },
      { rows: [0], length: 32 },
    ],
    overLong: [2],
  });
});

test('a batch is never wider than asked, a length never above the limit', () => {
  // 3 rows of 5 → batches of 2 and 1; 9 rounds up to 16 but the limit is 10
  expect(bucketByLength([5, 5, 9, 5], { batch: 2, limit: 10, multiple: 8 }).buckets).toEqual([
    { rows: [0, 1], length: 8 },
    { rows: [3], length: 8 },
    { rows: [2], length: 10 },
  ]);
});

test('every row is in one place, padded by its own length alone', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 100 }));
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 5 }), (rows, batch) => {
      const { buckets, overLong } = bucketByLength(rows, { batch, limit: 80 });
      const placed = [...buckets.flatMap((bucket) => bucket.rows), ...overLong];
      expect(placed.toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i));
      expect(overLong).toEqual(rows.flatMap((tokens, i) => (tokens > 80 ? [i] : [])));
      for (const bucket of buckets) {
        expect(bucket.rows.length).toBeLessThanOrEqual(batch);
        for (const row of bucket.rows) {
          expect(bucket.length).toBe(Math.min(80, Math.ceil((rows[row] ?? 0) / 16) * 16));
        }
      }
    }),
  );
});

test('nonsense is refused', () => {
  expect(() => bucketByLength([1], { batch: 0 })).toThrow(RangeError);
});
