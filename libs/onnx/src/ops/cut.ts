import type { Tensor } from '../graph/graph.ts';
import { axisOf, formatShape, type Dimension } from '../graph/shape.ts';
import { concat } from './concat.ts';
import { zerosLike } from './zerosLike.ts';

/**
 * The first `length` elements along an axis and the rest, whose length is named `rest`: undoes `concat` of two tensors of
 * these lengths. ∂x = the gradients of both joined, 0 where there is none.
 */
export function cut(
  x: Tensor,
  length: number,
  rest: Dimension,
  axis: number,
): readonly [Tensor, Tensor] {
  const along = axisOf(x.shape, axis);
  const total = typeof rest === 'number' ? length + rest : `${length}+${rest}`;
  if (x.shape[along] !== total) {
    throw new RangeError(`cut of ${formatShape(x.shape)} into ${length} and ${rest}`);
  }
  const { graph } = x;
  const part = (start: number, end: number, size: Dimension): Tensor =>
    graph.emit(
      {
        operator: 'Slice',
        inputs: [x, ...[start, end, along].map((value) => graph.integers([value]))],
        rules: [
          (dy, at) =>
            start === 0
              ? concat([dy, zerosLike(cut(at.input(0), length, rest, axis)[1])], along)
              : concat([zerosLike(cut(at.input(0), length, rest, axis)[0]), dy], along),
        ],
      },
      { type: x.type, shape: x.shape.map((given, at) => (at === along ? size : given)) },
    );
  return [part(0, length, length), part(length, 2 ** 31, rest)];
}
