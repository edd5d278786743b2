import type { Place, Tensor } from '../graph/graph.ts';
import { axisOf, formatShape } from '../graph/shape.ts';
import { concat } from './concat.ts';
import { zerosLike } from './zerosLike.ts';

/** A tensor cut along an axis into parts of the given lengths; ∂x = the parts' gradients joined, 0 where there is none. */
export function split(x: Tensor, lengths: readonly number[], axis: number): readonly Tensor[] {
  const along = axisOf(x.shape, axis);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (x.shape[along] !== total) {
    throw new RangeError(`split of ${formatShape(x.shape)} into ${lengths.join(' + ')}`);
  }
  const joined = (_: Tensor, at: Place) =>
    concat(
      lengths.map((__, index) => at.gradient(index) ?? zerosLike(at.output(index))),
      along,
    );
  return x.graph.emitAll(
    {
      operator: 'Split',
      inputs: [x, x.graph.integers(lengths)],
      attributes: { axis: along },
      rules: [joined],
    },
    lengths.map((length) => ({
      type: x.type,
      shape: x.shape.map((dimension, at) => (at === along ? length : dimension)),
    })),
  );
}
