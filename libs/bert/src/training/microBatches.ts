import { microBatches as cut } from '@labelray/training';

/**
 * Rows in the order of their length, cut so that each part has at most `tokensAtOnce` tokens with padding, or one row.
 * Activations take memory with the tokens of a part, not of the batch.
 */
export function microBatches<Row>(
  rows: readonly Row[],
  lengthOf: (row: Row) => number,
  tokensAtOnce: number,
): readonly (readonly Row[])[] {
  if (rows.length === 0) return [];
  const sorted = rows.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const parts = cut([...sorted.keys()], sorted.map(lengthOf), { microTokens: tokensAtOnce });
  return parts.map((part) => part.flatMap((index) => sorted.slice(index, index + 1)));
}
