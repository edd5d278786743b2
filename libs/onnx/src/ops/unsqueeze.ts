import type { Tensor } from '../graph/graph.ts';
import type { Dimension } from '../graph/shape.ts';
import { reshapeLike } from './reshapeLike.ts';

/** x with axes of length 1 put in at the given places of the result; ∂x = ∂y without them. */
export function unsqueeze(x: Tensor, axes: readonly number[]): Tensor {
  const rest = [...x.shape];
  const shape: Dimension[] = Array.from({ length: x.shape.length + axes.length }, (_, axis) =>
    axes.includes(axis) ? 1 : (rest.shift() ?? 1),
  );
  return x.graph.emit(
    {
      operator: 'Unsqueeze',
      inputs: [x, x.graph.integers(axes)],
      rules: [(dy, at) => reshapeLike(dy, at.input(0))],
    },
    { type: x.type, shape },
  );
}
