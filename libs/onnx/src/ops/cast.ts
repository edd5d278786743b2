import { elementCodes, type ElementType } from '../graph/elementType.ts';
import type { Tensor } from '../graph/graph.ts';

/** The same numbers in another element type; ∂x = ∂y in the type of x. `fleeting` as in `Emission`. */
export function cast(
  x: Tensor,
  type: ElementType,
  { fleeting = false }: { readonly fleeting?: boolean } = {},
): Tensor {
  if (x.type === type) return x;
  return x.graph.emit(
    {
      operator: 'Cast',
      inputs: [x],
      attributes: { to: elementCodes[type] },
      rules: [(dy) => cast(dy, x.type)],
      fleeting,
    },
    { type, shape: x.shape },
  );
}
