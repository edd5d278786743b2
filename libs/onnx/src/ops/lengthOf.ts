import type { Tensor } from '../graph/graph.ts';
import { axisOf } from '../graph/shape.ts';
import { shapeOf } from './shapeOf.ts';

/** Number of elements along axes together, as a float32 scalar; no gradient. */
export function lengthOf(x: Tensor, axes: readonly number[]): Tensor {
  const { graph } = x;
  const lengths = axes.map((axis) => x.shape[axisOf(x.shape, axis)]);
  if (lengths.every((length) => typeof length === 'number')) {
    return graph.scalar(lengths.reduce((product, length) => product * length, 1));
  }
  const indices = graph.integers(axes.map((axis) => axisOf(x.shape, axis)));
  const chosen = graph.emit(
    { operator: 'Gather', inputs: [shapeOf(x), indices] },
    { type: 'int64', shape: [axes.length] },
  );
  const count = graph.emit(
    { operator: 'ReduceProd', inputs: [chosen, graph.integers([0])], attributes: { keepdims: 0 } },
    { type: 'int64', shape: [] },
  );
  return graph.emit(
    { operator: 'Cast', inputs: [count], attributes: { to: 1 } },
    { type: 'float32', shape: [] },
  );
}
