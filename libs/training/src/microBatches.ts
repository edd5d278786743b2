/** How much of a batch is computed at once. */
export interface MicroBatchLimits {
  /** Most rows; all of the batch by default. */
  readonly microRows?: number;
  /** Most tokens, padding included, where a single row is not longer; all of the batch by default. */
  readonly microTokens?: number;
}

/**
 * Cuts a batch, given as indices in the order of their lengths, into as few pieces as the limits allow.
 *
 * @example microBatches([2, 0, 1], [5, 9, 4], { microTokens: 10 }) // => [[2, 0], [1]]: 2 × 5 fit, 3 × 9 do not
 */
export function microBatches(
  rows: readonly number[],
  lengths: readonly number[],
  { microRows = Infinity, microTokens = Infinity }: MicroBatchLimits,
): readonly (readonly number[])[] {
  const cut: number[][] = [];
  let current: number[] = [];
  for (const row of rows) {
    const padded = (current.length + 1) * (lengths[row] ?? 0); // rows come sorted: this one is the longest
    if (current.length > 0 && (current.length === microRows || padded > microTokens)) {
      cut.push(current);
      current = [];
    }
    current.push(row);
  }
  cut.push(current);
  return cut;
}
