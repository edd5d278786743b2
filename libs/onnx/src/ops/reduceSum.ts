import type { Tensor } from '../graph/graph.ts';
import { axisOf, type Shape } from '../graph/shape.ts';
import { expandLike } from './expandLike.ts';
import { unsqueeze } from './unsqueeze.ts';

/** Sum over axes; with `keep` they stay with length 1. ∂x = ∂y, the same for all summed elements. */
export function reduceSum(
  x: Tensor,
  axes: readonly number[],
  { keep = false }: { readonly keep?: boolean } = {},
): Tensor {
  if (axes.length === 0) return x; // to ONNX, no axes are all axes
  const summed = axes.map((axis) => axisOf(x.shape, axis));
  const shape: Shape = x.shape.flatMap((dimension, axis) => {
    if (!summed.includes(axis)) return [dimension];
    return keep ? [1] : [];
  });
  return x.graph.emit(
    {
      operator: 'ReduceSum',
      inputs: [x, x.graph.integers(summed)],
      attributes: { keepdims: keep ? 1 : 0 },
      rules: [(dy, at) => expandLike(keep ? dy : unsqueeze(dy, summed), at.input(0))],
    },
    { type: x.type, shape },
  );
}
