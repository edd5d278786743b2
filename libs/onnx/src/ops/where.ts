import type { Tensor } from '../graph/graph.ts';
import { broadcastShapes } from '../graph/shape.ts';
import { sumTo } from './sumTo.ts';

/** a where the condition (bool) holds, b elsewhere, with broadcasting; ∂a = ∂c where it holds, ∂b = ∂c elsewhere. */
export function where(condition: Tensor, a: Tensor, b: Tensor): Tensor {
  const { graph } = a;
  return graph.emit(
    {
      operator: 'Where',
      inputs: [condition, a, b],
      rules: [
        undefined,
        (dc, at) => sumTo(where(at.input(0), dc, graph.scalar(0)), a),
        (dc, at) => sumTo(where(at.input(0), graph.scalar(0), dc), b),
      ],
    },
    {
      type: a.type,
      shape: broadcastShapes(condition.shape, broadcastShapes(a.shape, b.shape)),
    },
  );
}
