import type { Tensor } from '../graph/graph.ts';
import { sameShape } from '../graph/shape.ts';
import { reduceSum } from './reduceSum.ts';

/** The gradient of broadcasting: x summed over the axes along which `like` was stretched to the shape of x. */
export function sumTo(x: Tensor, like: Tensor): Tensor {
  if (sameShape(x.shape, like.shape)) return x;
  const extra = x.shape.length - like.shape.length;
  const before = Array.from({ length: extra }, (_, axis) => axis);
  const inner = reduceSum(x, before);
  const stretched = inner.shape.flatMap((dimension, axis) =>
    like.shape[axis] === 1 && dimension !== 1 ? [axis] : [],
  );
  return reduceSum(inner, stretched, { keep: true });
}
