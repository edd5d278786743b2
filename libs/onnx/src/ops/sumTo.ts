import type { Tensor } from '../graph/graph.ts';
import { sameShape } from '../graph/shape.ts';
import { reduceSum } from './reduceSum.ts';
import { reshape } from './reshape.ts';

/** The gradient of broadcasting: x summed over the axes along which `like` was stretched to the shape of x. */
export function sumTo(x: Tensor, like: Tensor): Tensor {
  if (sameShape(x.shape, like.shape)) return x;
  const extra = x.shape.length - like.shape.length;
  const axes = x.shape.flatMap((dimension, axis) =>
    axis < extra || (like.shape[axis - extra] === 1 && dimension !== 1) ? [axis] : [],
  );
  const summed = reduceSum(x, axes, { keep: true });
  return extra === 0 ? summed : reshape(summed, like.shape);
}
