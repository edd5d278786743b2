import type { Tensor } from '../graph/graph.ts';
import { shapeOf } from './shapeOf.ts';

/** Zeros in the shape of a tensor; no gradient. */
export function zerosLike(x: Tensor): Tensor {
  return x.graph.emit(
    { operator: 'Expand', inputs: [x.graph.scalar(0), shapeOf(x)] },
    { type: 'float32', shape: x.shape },
  );
}
