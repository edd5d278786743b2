import type { Tensor } from '../graph/graph.ts';
import { shapeOf } from './shapeOf.ts';

/**
 * x itself, but not before `signal` has been computed: a reshape to its own shape whose shape operand is
 * max(shape(x), 0 · Σ shape(signal)). No element is copied, and the runtime can neither merge nor hoist it where a
 * length of `signal` is known only when the graph runs.
 */
export function waitFor(x: Tensor, signal: Tensor): Tensor {
  const { graph } = x;
  const vector = { type: 'int64', shape: [1] } as const;
  const sum = graph.emit(
    { operator: 'ReduceSum', inputs: [shapeOf(signal), graph.integers([0])] },
    vector,
  );
  const zero = graph.emit({ operator: 'Mul', inputs: [sum, graph.integers([0])] }, vector);
  const shape = graph.emit(
    { operator: 'Max', inputs: [shapeOf(x), zero] },
    { type: 'int64', shape: [x.shape.length] },
  );
  return graph.emit(
    { operator: 'Reshape', inputs: [x, shape], rules: [(dy) => dy] },
    { type: x.type, shape: x.shape },
  );
}
