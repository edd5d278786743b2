import type { Random } from '@labelray/core';

/**
 * A dropout mask: each element 0 with probability p, else 1/(1 − p), so that the expectation is 1. What lies between
 * two dropped elements is geometrically distributed, which takes a draw for each dropped element instead of for each.
 */
export function dropoutMask(count: number, p: number, random: Random): Float32Array {
  const mask = new Float32Array(count).fill(1 / (1 - p));
  if (p === 0) return mask;
  const scale = 1 / Math.log1p(-p);
  // P(gap ≥ k) = (1 − p)^k, by inversion; 1 − u is never 0
  const gap = () => Math.floor(Math.log(1 - random()) * scale);
  for (let at = gap(); at < count; at += 1 + gap()) mask[at] = 0;
  return mask;
}
