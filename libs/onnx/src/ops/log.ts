import type { Tensor } from '../graph/graph.ts';
import { div } from './div.ts';

/** Natural logarithm: y = ln x; ∂x = ∂y / x. */
export function log(x: Tensor): Tensor {
  return x.graph.emit(
    { operator: 'Log', inputs: [x], rules: [(dy, at) => div(dy, at.input(0))] },
    { type: x.type, shape: x.shape },
  );
}
