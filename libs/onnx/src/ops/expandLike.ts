import type { Tensor } from '../graph/graph.ts';
import { sameShape } from '../graph/shape.ts';
import { shapeOf } from './shapeOf.ts';

/** x stretched to the shape of `like` by broadcasting. Part of backward passes; has no gradient of its own. */
export function expandLike(x: Tensor, like: Tensor): Tensor {
  if (sameShape(x.shape, like.shape)) return x;
  return x.graph.emit(
    { operator: 'Expand', inputs: [x, shapeOf(like)] },
    { type: x.type, shape: like.shape },
  );
}
