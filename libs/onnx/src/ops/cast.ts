import { elementCodes, type ElementType } from '../graph/elementType.ts';
import type { Tensor } from '../graph/graph.ts';

/** The same numbers in another element type; ∂x = ∂y in the type of x. */
export function cast(x: Tensor, type: ElementType): Tensor {
  if (x.type === type) return x;
  return x.graph.emit(
    {
      operator: 'Cast',
      inputs: [x],
      attributes: { to: elementCodes[type] },
      rules: [(dy) => cast(dy, x.type)],
    },
    { type, shape: x.shape },
  );
}
