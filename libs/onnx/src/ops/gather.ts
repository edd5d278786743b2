import type { Tensor } from '../graph/graph.ts';
import { formatShape } from '../graph/shape.ts';
import { expandLike } from './expandLike.ts';
import { rows } from './rows.ts';
import { unsqueeze } from './unsqueeze.ts';
import { zerosLike } from './zerosLike.ts';

/**
 * Rows of a matrix by number, such as the embeddings of tokens: y[…] = x[indices[…]]; x: (n, d), indices: (…) int64
 * → (…, d). ∂x adds each row of ∂y where it came from. Throws RangeError where x is no matrix.
 */
export function gather(x: Tensor, indices: Tensor): Tensor {
  const [, width] = x.shape;
  if (x.shape.length !== 2 || width === undefined) {
    throw new RangeError(`gather takes rows of a matrix, not of ${formatShape(x.shape)}`);
  }
  return x.graph.emit(
    {
      operator: 'Gather',
      inputs: [x, indices],
      attributes: { axis: 0 },
      rules: [(dy, at) => scatterRows(zerosLike(at.input(0)), at.input(1), rows(dy))],
    },
    { type: x.type, shape: [...indices.shape, width] },
  );
}

/**
 * `into` with rows added at the given places; repeated places add up. ScatterElements and not ScatterND: the runtime's
 * ScatterND adds in parallel, and repeated places would race.
 */
function scatterRows(into: Tensor, indices: Tensor, added: Tensor): Tensor {
  const { graph } = into;
  const [count] = added.shape;
  if (count === undefined) throw new RangeError('rows without a count');
  const flat = graph.emit(
    { operator: 'Reshape', inputs: [indices, graph.integers([-1])] },
    { type: 'int64', shape: [count] },
  );
  return graph.emit(
    {
      operator: 'ScatterElements',
      inputs: [into, expandLike(unsqueeze(flat, [1]), added), added],
      attributes: { axis: 0, reduction: 'add' },
    },
    { type: into.type, shape: into.shape },
  );
}
