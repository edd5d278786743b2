import type { Tensor } from '../graph/graph.ts';
import { mul } from './mul.ts';
import { sub } from './sub.ts';

/** Hyperbolic tangent: y = tanh x; ∂x = ∂y (1 − y²). */
export function tanh(x: Tensor): Tensor {
  return x.graph.emit(
    {
      operator: 'Tanh',
      inputs: [x],
      rules: [(dy, at) => sub(dy, mul(dy, mul(at.output(0), at.output(0))))],
    },
    { type: x.type, shape: x.shape },
  );
}
