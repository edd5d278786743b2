/**
 * Agreement beyond chance: (observed − expected) / (1 − expected); NaN where chance alone would always agree.
 *
 * @example
 * chanceCorrected(0.7, 0.5) // => 0.4
 */
export function chanceCorrected(observed: number, expected: number): number {
  return expected >= 1 ? NaN : (observed - expected) / (1 - expected);
}
