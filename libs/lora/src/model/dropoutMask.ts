import type { Random } from '@labelray/core';
import { dropOut } from '@labelray/training';

/** A dropout mask as bytes: 0 with probability `share`, else 1. */
export function dropoutMask(length: number, share: number, random: Random): Uint8Array {
  return dropOut(new Uint8Array(length).fill(1), share, random);
}
