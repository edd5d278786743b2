import type { Tensor } from '../graph/graph.ts';
import { mul } from './mul.ts';
import { sub } from './sub.ts';

/** Logistic function: y = 1 / (1 + e⁻ˣ); ∂x = ∂y y (1 − y). */
export function sigmoid(x: Tensor): Tensor {
  return x.graph.emit(
    {
      operator: 'Sigmoid',
      inputs: [x],
      rules: [(dy, at) => mul(dy, sub(at.output(0), mul(at.output(0), at.output(0))))],
    },
    { type: x.type, shape: x.shape },
  );
}
