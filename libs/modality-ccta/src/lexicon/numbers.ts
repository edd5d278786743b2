/**
 * Numbers from one to another as one word of a phrase.
 *
 * @example numbers(50, 52) // => '50|51|52'
 */
export function numbers(from: number, to: number, step = 1): string {
  const count = Math.round((to - from) / step) + 1;
  const digits = step < 1 ? 2 : 0;
  return Array.from({ length: count }, (_, i) => (from + i * step).toFixed(digits)).join('|');
}
