/**
 * Rows in the order of their length, cut so that each part has at most `tokensAtOnce` tokens with padding, or one row.
 * Activations take memory with the tokens of a part, not of the batch.
 */
export function microBatches<Row>(
  rows: readonly Row[],
  lengthOf: (row: Row) => number,
  tokensAtOnce: number,
): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  let current: Row[] = [];
  for (const row of rows.toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
    if (current.length > 0 && (current.length + 1) * lengthOf(row) > tokensAtOnce) {
      parts.push(current);
      current = [];
    }
    current.push(row);
  }
  if (current.length > 0) parts.push(current);
  return parts;
}
