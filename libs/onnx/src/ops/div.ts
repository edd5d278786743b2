import type { Tensor } from '../graph/graph.ts';
import { broadcastShapes } from '../graph/shape.ts';
import { mul } from './mul.ts';
import { neg } from './neg.ts';
import { sumTo } from './sumTo.ts';

/** Quotient, element by element with broadcasting: c = a / b; ∂a = ∂c / b, ∂b = −∂c c / b, summed over stretched axes. */
export function div(a: Tensor, b: Tensor): Tensor {
  return a.graph.emit(
    {
      operator: 'Div',
      inputs: [a, b],
      rules: [
        (dc, at) => sumTo(div(dc, at.input(1)), a),
        (dc, at) => neg(sumTo(div(mul(dc, at.output(0)), at.input(1)), b)),
      ],
    },
    { type: a.type, shape: broadcastShapes(a.shape, b.shape) },
  );
}
