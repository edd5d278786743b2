import { elementCodes } from '../graph/elementType.ts';
import type { Tensor } from '../graph/graph.ts';
import { shapeOf } from './shapeOf.ts';

/**
 * x itself, but not before `signal` has been computed: a reshape to its own shape whose shape operand is
 * max(shape(x), 0 · s), s taken from `signal`. No element is copied, and the runtime can neither merge nor hoist it.
 */
export function waitFor(x: Tensor, signal: Tensor): Tensor {
  const { graph } = x;
  const zero = graph.emit(
    { operator: 'Mul', inputs: [anyInteger(signal), graph.integers([0])] },
    { type: 'int64', shape: [1] },
  );
  const shape = graph.emit(
    { operator: 'Max', inputs: [shapeOf(x), zero] },
    { type: 'int64', shape: [x.shape.length] },
  );
  return graph.emit(
    { operator: 'Reshape', inputs: [x, shape], rules: [(dy) => dy] },
    { type: x.type, shape: x.shape },
  );
}

/** Some whole number that the runtime knows only when the signal is there, (1). */
function anyInteger(signal: Tensor): Tensor {
  const { graph } = signal;
  if (signal.shape.some((length) => typeof length === 'string')) {
    return graph.emit(
      { operator: 'ReduceSum', inputs: [shapeOf(signal), graph.integers([0])] },
      { type: 'int64', shape: [1] },
    );
  }
  // A shape of numbers is known before; an element is not.
  const flat = graph.emit(
    { operator: 'Reshape', inputs: [signal, graph.integers([-1])] },
    { type: signal.type, shape: ['elements'] },
  );
  const first = graph.emit(
    { operator: 'Slice', inputs: [flat, ...[0, 1].map((at) => graph.integers([at]))] },
    { type: signal.type, shape: [1] },
  );
  return graph.emit(
    { operator: 'Cast', inputs: [first], attributes: { to: elementCodes.int64 } },
    { type: 'int64', shape: [1] },
  );
}
