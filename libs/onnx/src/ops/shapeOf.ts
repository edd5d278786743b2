import type { Tensor } from '../graph/graph.ts';

/** The shape of a tensor as it is when the graph runs, an int64 vector; no gradient. */
export function shapeOf(x: Tensor): Tensor {
  return x.graph.emit(
    { operator: 'Shape', inputs: [x] },
    { type: 'int64', shape: [x.shape.length] },
  );
}
