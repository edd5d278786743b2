import type { Tensor } from '../graph/graph.ts';
import { sameShape, type Shape } from '../graph/shape.ts';
import { shapeOf } from './shapeOf.ts';

/** x in the shape of `like`, as it is when the graph runs. A view: no element is copied. */
export function reshapeLike(x: Tensor, like: Tensor): Tensor {
  if (sameShape(x.shape, like.shape)) return x;
  return x.graph.emit(
    {
      operator: 'Reshape',
      inputs: [x, targetShape(x, like)],
      rules: [(dy, at) => reshapeLike(dy, at.input(0))],
    },
    { type: x.type, shape: like.shape },
  );
}

/** A stored shape where one is enough, so that the runtime sees it before it runs. */
function targetShape(x: Tensor, like: Tensor): Tensor {
  const inferred = inferable(x.shape, like.shape);
  return inferred === undefined ? shapeOf(like) : x.graph.integers(inferred);
}

function inferable(from: Shape, to: Shape): number[] | undefined {
  const target = to.map((dimension, axis) => {
    if (typeof dimension === 'number') return dimension;
    return from[axis] === dimension ? 0 : -1;
  });
  return target.filter((length) => length === -1).length > 1 ? undefined : target;
}
