import type { Random } from '@labelray/core';

/**
 * A dropout mask as bytes: each element 0 with probability `share`, on its own, else 1. Draws only how many elements
 * lie before the next zero, G = ⌊ln(1 − u) / ln(1 − share)⌋, which is geometric: one draw for 1 / share elements.
 */
export function dropoutMask(length: number, share: number, random: Random): Uint8Array {
  const kept = new Uint8Array(length).fill(1);
  const logKeep = Math.log1p(-share);
  if (logKeep === 0) return kept;
  const gap = () => Math.floor(Math.log1p(-random()) / logKeep);
  for (let at = gap(); at < length; at += 1 + gap()) kept[at] = 0;
  return kept;
}
