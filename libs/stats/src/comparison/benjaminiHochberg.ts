/**
 * P values adjusted for the expected share of false rejections: the i-th smallest of m times m / i, made monotone from
 * the largest down. Source: Benjamini and Hochberg 1995.
 *
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03]) // => [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const adjusted = [...ps];
  const order = ps.map((_, i) => i).sort((a, b) => (ps[b] ?? 0) - (ps[a] ?? 0));
  let lowest = 1;
  order.forEach((i, rank) => {
    lowest = Math.min(lowest, ((ps[i] ?? 1) * ps.length) / (ps.length - rank));
    adjusted[i] = lowest;
  });
  return adjusted;
}
