/** A row of the logits of all heads, side by side, as one array a head; views, not copies. */
export function byHead(
  values: Float32Array,
  row: number,
  classes: readonly number[],
): readonly Float32Array[] {
  const width = classes.reduce((sum, count) => sum + count, 0);
  let start = row * width;
  return classes.map((count) => values.subarray(start, (start += count)));
}
