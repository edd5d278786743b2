import type { Tensor } from '../graph/graph.ts';
import { mul } from './mul.ts';
import { neg } from './neg.ts';

/** Reciprocal: y = 1 / x; ∂x = −∂y y². */
export function reciprocal(x: Tensor): Tensor {
  return x.graph.emit(
    {
      operator: 'Reciprocal',
      inputs: [x],
      rules: [(dy, at) => neg(mul(dy, mul(at.output(0), at.output(0))))],
    },
    { type: x.type, shape: x.shape },
  );
}
