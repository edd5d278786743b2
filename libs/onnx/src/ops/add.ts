import type { Tensor } from '../graph/graph.ts';
import { broadcastShapes } from '../graph/shape.ts';
import { sumTo } from './sumTo.ts';

/** Sum, element by element with broadcasting: c = a + b; ∂a = ∂c, ∂b = ∂c, summed over stretched axes. */
export function add(a: Tensor, b: Tensor): Tensor {
  return a.graph.emit(
    {
      operator: 'Add',
      inputs: [a, b],
      rules: [(dc) => sumTo(dc, a), (dc) => sumTo(dc, b)],
    },
    { type: a.type, shape: broadcastShapes(a.shape, b.shape) },
  );
}
