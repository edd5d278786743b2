import type { Tensor } from '../graph/graph.ts';
import { axisOf, formatShape, sameShape, type Dimension } from '../graph/shape.ts';
import { slice } from './slice.ts';

/**
 * Tensors one behind the other along an axis; each gets its own part of ∂y, where the lengths are numbers.
 * Throws RangeError where other axes differ.
 */
export function concat(parts: readonly Tensor[], axis: number): Tensor {
  const [first] = parts;
  if (first === undefined) throw new RangeError('concat of no tensors');
  const along = axisOf(first.shape, axis);
  const across = ({ shape }: Tensor) => shape.map((length, at) => (at === along ? 1 : length));
  for (const part of parts) {
    if (sameShape(across(part), across(first))) continue;
    throw new RangeError(
      `concat of ${formatShape(first.shape)} and ${formatShape(part.shape)} along axis ${axis}`,
    );
  }
  const lengths = parts.map((part): Dimension => part.shape[along] ?? 1);
  const known = lengths.filter((length) => typeof length === 'number');
  const total =
    known.length < lengths.length
      ? lengths.join('+')
      : known.reduce((sum, length) => sum + length, 0);
  const start = (index: number) => known.slice(0, index).reduce((sum, length) => sum + length, 0);
  return first.graph.emit(
    {
      operator: 'Concat',
      inputs: parts,
      attributes: { axis: along },
      rules: parts.map((_, index) => (dy) => slice(dy, start(index), start(index + 1), along)),
    },
    {
      type: first.type,
      shape: first.shape.map((dimension, at) => (at === along ? total : dimension)),
    },
  );
}
