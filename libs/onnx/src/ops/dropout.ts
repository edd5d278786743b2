import type { Tensor } from '../graph/graph.ts';
import { mul } from './mul.ts';

/**
 * Dropout by a mask from outside: y = x m with m = 0 for dropped elements and 1/(1 − p) for kept ones, so that the
 * expectation stays. The mask is an input, and randomness stays with the caller. Source: Srivastava et al., 2014.
 */
export function dropout(x: Tensor, mask: Tensor): Tensor {
  return mul(x, mask);
}
