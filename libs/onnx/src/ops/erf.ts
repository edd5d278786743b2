import type { Tensor } from '../graph/graph.ts';
import { exp } from './exp.ts';
import { mul } from './mul.ts';
import { neg } from './neg.ts';

/** Error function: y = erf x; ∂x = ∂y 2/√π e^(−x²). */
export function erf(x: Tensor): Tensor {
  return x.graph.emit(
    {
      operator: 'Erf',
      inputs: [x],
      rules: [
        (dy, at) =>
          mul(
            dy,
            mul(exp(neg(mul(at.input(0), at.input(0)))), x.graph.scalar(2 / Math.sqrt(Math.PI))),
          ),
      ],
    },
    { type: x.type, shape: x.shape },
  );
}
