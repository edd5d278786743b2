import type { Tensor } from '../graph/graph.ts';
import { axisOf, formatShape } from '../graph/shape.ts';

/** Elements `start` to `end` (exclusive) along an axis whose length is a number; ∂x = ∂y there, 0 elsewhere. */
export function slice(x: Tensor, start: number, end: number, axis: number): Tensor {
  const along = axisOf(x.shape, axis);
  const length = x.shape[along];
  if (typeof length !== 'number' || start < 0 || end > length || start >= end) {
    throw new RangeError(`slice ${start} to ${end} along axis ${axis} of ${formatShape(x.shape)}`);
  }
  const { graph } = x;
  return graph.emit(
    {
      operator: 'Slice',
      inputs: [x, graph.integers([start]), graph.integers([end]), graph.integers([along])],
      rules: [
        (dy) =>
          graph.emit(
            {
              operator: 'Pad', // zeros before and behind, along one axis
              inputs: [
                dy,
                graph.integers([start, length - end]),
                undefined,
                graph.integers([along]),
              ],
            },
            { type: x.type, shape: x.shape },
          ),
      ],
    },
    {
      type: x.type,
      shape: x.shape.map((dimension, at) => (at === along ? end - start : dimension)),
    },
  );
}
