import type { Tensor } from '../graph/graph.ts';
import { broadcastShapes } from '../graph/shape.ts';
import { sumTo } from './sumTo.ts';

/** Product, element by element with broadcasting: c = a b; ∂a = ∂c b, ∂b = ∂c a, summed over stretched axes. */
export function mul(a: Tensor, b: Tensor): Tensor {
  return a.graph.emit(
    {
      operator: 'Mul',
      inputs: [a, b],
      rules: [
        (dc, at) => sumTo(mul(dc, at.input(1)), a),
        (dc, at) => sumTo(mul(dc, at.input(0)), b),
      ],
    },
    { type: a.type, shape: broadcastShapes(a.shape, b.shape) },
  );
}
