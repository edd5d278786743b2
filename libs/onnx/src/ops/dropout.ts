import type { Tensor } from '../graph/graph.ts';
import { cast } from './cast.ts';
import { mul } from './mul.ts';

/**
 * Dropout by a mask from outside: y = x kept / (1 − p) with the share p of dropped elements and `kept`, uint8, 0 for
 * those and 1 for all others, so that the expectation stays. The mask is an input, and randomness stays with the
 * caller. Source: Srivastava et al., 2014.
 */
export function dropout(x: Tensor, kept: Tensor, share: number): Tensor {
  return mul(x, mul(cast(kept, x.type), x.graph.scalar(1 / (1 - share))));
}
