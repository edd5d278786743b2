/**
 * Mean of the numbers that are not NaN; NaN where none is left.
 *
 * @example
 * meanOfEstimable([0.5, NaN, 1]) // => 0.75
 */
export function meanOfEstimable(xs: Iterable<number>): number {
  let sum = 0;
  let n = 0;
  for (const x of xs) {
    if (Number.isNaN(x)) continue;
    sum += x;
    n++;
  }
  return sum / n;
}
