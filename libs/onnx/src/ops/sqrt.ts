import type { Tensor } from '../graph/graph.ts';
import { div } from './div.ts';
import { mul } from './mul.ts';

/** Square root: y = √x; ∂x = ∂y / 2y. */
export function sqrt(x: Tensor): Tensor {
  return x.graph.emit(
    {
      operator: 'Sqrt',
      inputs: [x],
      rules: [(dy, at) => div(mul(dy, x.graph.scalar(0.5)), at.output(0))],
    },
    { type: x.type, shape: x.shape },
  );
}
