import type { Tensor } from '../graph/graph.ts';
import { broadcastShapes } from '../graph/shape.ts';
import { neg } from './neg.ts';
import { sumTo } from './sumTo.ts';

/** Difference, element by element with broadcasting: c = a − b; ∂a = ∂c, ∂b = −∂c, summed over stretched axes. */
export function sub(a: Tensor, b: Tensor): Tensor {
  return a.graph.emit(
    {
      operator: 'Sub',
      inputs: [a, b],
      rules: [(dc) => sumTo(dc, a), (dc) => neg(sumTo(dc, b))],
    },
    { type: a.type, shape: broadcastShapes(a.shape, b.shape) },
  );
}
