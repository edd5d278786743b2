/** Rows of similar length, by index, and the length they are padded to. */
export interface Bucket {
  readonly rows: readonly number[];
  readonly length: number;
}

/**
 * Sorts rows into batches of at most `batch` whose lengths round up to the same multiple of `multiple`, shortest first,
 * in their order within a length: what a row is padded to depends on nothing but its own length, so it gets the same
 * numbers whatever it is batched with. Rows longer than `limit` are set apart, never cut.
 *
 * @example bucketByLength([30, 10, 99, 12], { batch: 8, limit: 64, multiple: 16 })
 * // => { buckets: [{ rows: [1, 3], length: 16 }, { rows: [0], length: 32 }], overLong: [2] }
 */
export function bucketByLength(
  lengths: readonly number[],
  {
    batch,
    limit = Infinity,
    multiple = 16,
  }: { readonly batch: number; readonly limit?: number; readonly multiple?: number },
): { readonly buckets: readonly Bucket[]; readonly overLong: readonly number[] } {
  if (!(batch >= 1 && multiple >= 1)) throw new RangeError('batch and multiple count from 1');
  const overLong: number[] = [];
  const byLength = new Map<number, number[]>();
  for (const [row, tokens] of lengths.entries()) {
    if (tokens > limit) {
      overLong.push(row);
      continue;
    }
    const length = Math.min(Math.ceil(tokens / multiple) * multiple, limit);
    const rows = byLength.get(length) ?? [];
    byLength.set(length, rows);
    rows.push(row);
  }
  const buckets = [...byLength]
    .sort(([a], [b]) => a - b)
    .flatMap(([length, rows]) =>
      Array.from({ length: Math.ceil(rows.length / batch) }, (_, i) => ({
        rows: rows.slice(i * batch, (i + 1) * batch),
        length,
      })),
    );
  return { buckets, overLong };
}
