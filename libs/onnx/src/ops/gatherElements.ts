import type { Tensor } from '../graph/graph.ts';
import { formatShape } from '../graph/shape.ts';
import { zerosLike } from './zerosLike.ts';

/**
 * One element of each last-axis vector: y[…, j] = x[…, indices[…, j]]; x: (…, n), indices: (…, k) int64 → (…, k).
 * ∂x is ∂y at the chosen places and 0 elsewhere.
 */
export function gatherElements(x: Tensor, indices: Tensor): Tensor {
  if (indices.shape.length !== x.shape.length) {
    throw new RangeError(
      `gatherElements: indices ${formatShape(indices.shape)} for ${formatShape(x.shape)}`,
    );
  }
  return x.graph.emit(
    {
      operator: 'GatherElements',
      inputs: [x, indices],
      attributes: { axis: -1 },
      rules: [
        (dy, at) =>
          dy.graph.emit(
            {
              operator: 'ScatterElements',
              inputs: [zerosLike(at.input(0)), at.input(1), dy],
              attributes: { axis: -1, reduction: 'add' },
            },
            { type: dy.type, shape: x.shape },
          ),
      ],
    },
    { type: x.type, shape: indices.shape },
  );
}
