import type { Summary } from './cases.ts';

/** The largest |a − b| of two lists; infinite where their lengths differ or a value is NaN. */
export function largestError(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (found.length !== expected.length) return Infinity;
  let worst = 0;
  for (let i = 0; i < found.length; i++) {
    const error = Math.abs((found[i] ?? NaN) - (expected[i] ?? NaN));
    worst = Math.max(worst, Number.isNaN(error) ? Infinity : error);
  }
  return worst;
}

/**
 * How far a matrix is from a summary of it, relative to its size: the largest of the errors of its norm over the norm,
 * of its sum over √n times the norm (the sum's bound), and of its first values over their root mean square.
 */
export function summaryError(found: Float32Array | undefined, expected: Summary): number {
  if (found === undefined) return Infinity;
  let sum = 0;
  let squares = 0;
  for (const value of found) {
    sum += value;
    squares += value * value;
  }
  const norm = Math.sqrt(expected.sum_sq);
  const rootOfCount = Math.sqrt(found.length);
  const first = largestError(found.subarray(0, expected.first.length), expected.first);
  const errors = [
    Math.abs(Math.sqrt(squares) - norm),
    Math.abs(sum - expected.sum) / rootOfCount,
    first * rootOfCount,
  ];
  const worst = Math.max(...errors) / (norm > 0 ? norm : 1);
  return Number.isNaN(worst) ? Infinity : worst;
}

/** The largest error over all matrices; infinite where one is missing or too many. */
export function summariesError(
  found: ReadonlyMap<string, Float32Array>,
  expected: Readonly<Record<string, Summary>>,
): number {
  const entries = Object.entries(expected);
  if (entries.length !== found.size) return Infinity;
  return Math.max(...entries.map(([name, summary]) => summaryError(found.get(name), summary)));
}
