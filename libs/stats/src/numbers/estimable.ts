import type { Estimable } from '@labelray/core';

/**
 * A number as files keep it: NaN (not estimable) becomes null.
 *
 * @example
 * estimable(0 / 0) // => null
 */
export function estimable(x: number): Estimable {
  return Number.isFinite(x) ? x : null;
}
