import type { Tensor } from '../graph/graph.ts';
import { formatShape, sameShape, type Dimension, type Shape } from '../graph/shape.ts';
import { reshapeLike } from './reshapeLike.ts';

/**
 * The same elements in another shape; ∂x = ∂y in the shape of x. A named length that stands at the same axis in both
 * shapes is copied; at most one other may be named, and is inferred. Throws RangeError otherwise.
 *
 * @example reshape(x, ['batch', 'tokens', 4, 8]) // x: (batch, tokens, 32)
 */
export function reshape(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  const target = shape.map((dimension, axis) => {
    if (typeof dimension === 'number') return dimension;
    return x.shape[axis] === dimension ? 0 : -1; // ONNX: 0 copies the length of the same axis, -1 is inferred
  });
  if (target.filter((length) => length === -1).length > 1) {
    throw new RangeError(`cannot reshape ${formatShape(x.shape)} to ${formatShape(shape)}`);
  }
  const count = fixedCount(x.shape);
  const wanted = fixedCount(shape);
  const named = (one: Shape) => one.filter((dimension) => typeof dimension === 'string').length;
  if (named(x.shape) === 0 && named(shape) === 0 && count !== wanted) {
    throw new RangeError(`cannot reshape ${formatShape(x.shape)} to ${formatShape(shape)}`);
  }
  return x.graph.emit(
    {
      operator: 'Reshape',
      inputs: [x, x.graph.integers(target)],
      rules: [(dy, at) => reshapeLike(dy, at.input(0))],
    },
    { type: x.type, shape },
  );
}

const fixedCount = (shape: Shape): number =>
  shape.reduce<number>(
    (count, dimension: Dimension) => (typeof dimension === 'number' ? count * dimension : count),
    1,
  );
