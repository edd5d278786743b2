import type { Tensor } from '../graph/graph.ts';
import { div } from './div.ts';
import { reduceSum } from './reduceSum.ts';
import { lengthOf } from './lengthOf.ts';

/** Mean over axes, the sum divided by the number of elements; with `keep` the axes stay with length 1. */
export function reduceMean(
  x: Tensor,
  axes: readonly number[],
  options: { readonly keep?: boolean } = {},
): Tensor {
  return div(reduceSum(x, axes, options), lengthOf(x, axes));
}
