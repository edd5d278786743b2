/** Length of an axis: a number, or the name of a length that is known only when the graph runs (`'batch'`). */
export type Dimension = number | string;

/** Lengths of all axes, outermost first; `[]` is a scalar. */
export type Shape = readonly Dimension[];

/** `(batch, 4, 8)`, as in comments and messages. */
export const formatShape = (shape: Shape): string => `(${shape.join(', ')})`;

/** Whether two shapes are equal, axis by axis; names equal only themselves. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((dimension, axis) => dimension === b[axis]);
}

/** Elements of a shape without names; throws RangeError where one has a name. */
export function elementCount(shape: Shape): number {
  return shape.reduce<number>((count, dimension) => {
    if (typeof dimension !== 'number') {
      throw new RangeError(`the shape ${formatShape(shape)} is known only when the graph runs`);
    }
    return count * dimension;
  }, 1);
}

/** An axis counted from the end, such as -1, as an axis counted from the start; throws RangeError outside the shape. */
export function axisOf(shape: Shape, axis: number): number {
  const positive = axis < 0 ? axis + shape.length : axis;
  if (!Number.isInteger(axis) || positive < 0 || positive >= shape.length) {
    throw new RangeError(`axis ${axis} of a tensor of shape ${formatShape(shape)}`);
  }
  return positive;
}

/**
 * The shape of an element-wise operation: axes are matched from the end, and a length of 1 stretches.
 * Throws RangeError where two lengths differ. Source: ONNX multidirectional broadcasting.
 *
 * @example broadcastShapes(['batch', 1, 4], [3, 1]) // => ['batch', 3, 4]
 */
export function broadcastShapes(a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const left = a[axis - rank + a.length] ?? 1;
    const right = b[axis - rank + b.length] ?? 1;
    if (left === right || right === 1) return left;
    if (left === 1) return right;
    throw new RangeError(`shapes ${formatShape(a)} and ${formatShape(b)} do not match`);
  });
}
