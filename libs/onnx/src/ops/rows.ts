import type { Tensor } from '../graph/graph.ts';
import { reshape } from './reshape.ts';

/** A tensor as one matrix: all axes but the last become rows. */
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
  return reshape(x, [count, last]);
}
