/**
 * P values adjusted for the chance of any false rejection: the i-th smallest of m times (m − i + 1), made monotone, at
 * most 1. Source: Holm 1979.
 *
 * @example
 * holm([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 */
export function holm(ps: readonly number[]): number[] {
  const adjusted = [...ps];
  const order = ps.map((_, i) => i).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
  let highest = 0;
  order.forEach((i, rank) => {
    highest = Math.max(highest, Math.min(1, (ps[i] ?? 1) * (ps.length - rank)));
    adjusted[i] = highest;
  });
  return adjusted;
}
