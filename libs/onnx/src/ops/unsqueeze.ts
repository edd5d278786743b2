import type { Tensor } from '../graph/graph.ts';
import { axisOf, type Dimension } from '../graph/shape.ts';
import { reshapeLike } from './reshapeLike.ts';

/** x with axes of length 1 put in at the given places of the result; ∂x = ∂y without them. */
export function unsqueeze(x: Tensor, axes: readonly number[]): Tensor {
  const rest = [...x.shape];
  const ones = Array.from({ length: x.shape.length + axes.length }, (): Dimension => 1);
  const places = axes.map((axis) => axisOf(ones, axis));
  const shape = ones.map((one, axis) => (places.includes(axis) ? one : (rest.shift() ?? one)));
  return x.graph.emit(
    {
      operator: 'Unsqueeze',
      inputs: [x, x.graph.integers(places)],
      rules: [(dy, at) => reshapeLike(dy, at.input(0))],
    },
    { type: x.type, shape },
  );
}
