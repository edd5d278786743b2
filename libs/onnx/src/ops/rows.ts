import type { Tensor } from '../graph/graph.ts';
import { reshapeLike } from './reshapeLike.ts';

/** A tensor as one matrix: all axes but the last become rows; ∂x = ∂y in the shape of x. No element is copied. */
export function rows(x: Tensor): Tensor {
  const last = x.shape.at(-1);
  if (last === undefined) throw new RangeError('a scalar has no rows');
  if (x.shape.length === 2) return x;
  const leading = x.shape.slice(0, -1);
  const known = leading.filter((length) => typeof length === 'number');
  const count =
    known.length < leading.length
      ? leading.join('·')
      : known.reduce((product, length) => product * length, 1);
  return x.graph.emit(
    {
      operator: 'Flatten',
      inputs: [x],
      attributes: { axis: x.shape.length - 1 },
      rules: [(dy, at) => reshapeLike(dy, at.input(0))],
    },
    { type: x.type, shape: [count, last] },
  );
}
