import type { Random } from '@labelray/core';
import { dropOut } from '@labelray/training';

/** A dropout mask: each element 0 with probability p, else 1/(1 − p), so that the expectation is 1. */
export function dropoutMask(count: number, p: number, random: Random): Float32Array {
  return dropOut(new Float32Array(count).fill(1 / (1 - p)), p, random);
}
