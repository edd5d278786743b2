import type { Random } from '@labelray/core';

/**
 * Sets each element to 0 with probability `share`, on its own, and returns the same array. Draws only how many elements
 * lie before the next zero, G = ⌊ln(1 − u) / ln(1 − share)⌋, which is geometric: one draw for 1 / share elements.
 */
export function dropOut<T extends Float32Array | Uint8Array>(
  kept: T,
  share: number,
  random: Random,
): T {
  const logKeep = Math.log1p(-share);
  if (logKeep === 0) return kept;
  const gap = () => Math.floor(Math.log1p(-random()) / logKeep);
  for (let at = gap(); at < kept.length; at += 1 + gap()) kept[at] = 0;
  return kept;
}
