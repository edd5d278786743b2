import type { Matrix } from '../adapter/adapter.ts';

/** A change of low rank: scale · B A. */
export interface LowRank {
  /** (rank, in). */
  readonly a: Matrix;
  /** (out, rank). */
  readonly b: Matrix;
  readonly scale: number;
}

/**
 * Adds scale · B A to a weight (out, in) in place; the opposite scale takes it away again. Sums are in double precision
 * and rounded once.
 */
export function addLowRank(weight: Float32Array, { a, b, scale }: LowRank): void {
  const [rank, width] = a.shape;
  const sums = new Float64Array(width);
  for (let row = 0; row < b.shape[0]; row++) {
    const line = weight.subarray(row * width, (row + 1) * width);
    sums.set(line);
    for (let k = 0; k < rank; k++) {
      const factor = scale * (b.data[row * rank + k] ?? 0);
      const start = k * width;
      for (let i = 0; i < width; i++) sums[i] = (sums[i] ?? 0) + factor * (a.data[start + i] ?? 0);
    }
    line.set(sums);
  }
}
