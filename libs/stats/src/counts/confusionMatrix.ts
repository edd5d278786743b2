/**
 * How often gold class g was predicted as class p: rows are gold, columns predicted. Classes are whole numbers from 0;
 * a pair with a negative class was not rated and is left out.
 *
 * @example
 * confusionMatrix([0, 0, 1], [0, 1, 1], { rows: 2, columns: 2 }) // => [[1, 1], [0, 1]]
 */
export function confusionMatrix(
  gold: ArrayLike<number>,
  predicted: ArrayLike<number>,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): number[][] {
  const matrix = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (let i = 0; i < gold.length; i++) {
    const row = matrix[gold[i] ?? -1];
    const column = predicted[i] ?? -1;
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1;
  }
  return matrix;
}
