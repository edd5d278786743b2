import type { Tensor } from '../graph/graph.ts';
import type { Dimension } from '../graph/shape.ts';

/** Axes in another order: axis i of y is axis `order[i]` of x; ∂x = ∂y with the order undone. */
export function transpose(x: Tensor, order: readonly number[]): Tensor {
  if ([...order].sort((a, b) => a - b).join() !== x.shape.map((_, axis) => axis).join()) {
    throw new RangeError(`(${order.join(', ')}) is no order of ${x.shape.length} axes`);
  }
  const shape = order.map((axis): Dimension => x.shape[axis] ?? 1);
  const inverse = order.map((_, axis) => order.indexOf(axis));
  return x.graph.emit(
    {
      operator: 'Transpose',
      inputs: [x],
      attributes: { perm: order },
      rules: [(dy) => transpose(dy, inverse)],
    },
    { type: x.type, shape },
  );
}
