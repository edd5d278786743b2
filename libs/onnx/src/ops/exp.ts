import type { Tensor } from '../graph/graph.ts';
import { mul } from './mul.ts';

/** Exponential: y = eˣ; ∂x = ∂y y. */
export function exp(x: Tensor): Tensor {
  return x.graph.emit(
    { operator: 'Exp', inputs: [x], rules: [(dy, at) => mul(dy, at.output(0))] },
    { type: x.type, shape: x.shape },
  );
}
