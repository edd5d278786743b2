import type { Tensor } from '../graph/graph.ts';

/** Negative: y = −x; ∂x = −∂y. */
export function neg(x: Tensor): Tensor {
  return x.graph.emit(
    { operator: 'Neg', inputs: [x], rules: [(dy) => neg(dy)] },
    { type: x.type, shape: x.shape },
  );
}
