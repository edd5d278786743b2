import { formatShape, type Shape } from '../graph/shape.ts';

/** Elements of a row of a matrix (out, in) that share one of the scales (out, in / block); throws RangeError for other shapes. */
export function blockLength(matrix: Shape, scales: Shape): number {
  const [out, inner] = matrix;
  const [outScales, blocks] = scales;
  if (
    matrix.length === 2 &&
    scales.length === 2 &&
    out === outScales &&
    typeof inner === 'number' &&
    typeof blocks === 'number' &&
    inner % blocks === 0
  ) {
    return inner / blocks;
  }
  throw new RangeError(
    `scales ${formatShape(scales)} for a matrix ${formatShape(matrix)}: give (out, in / block)`,
  );
}
