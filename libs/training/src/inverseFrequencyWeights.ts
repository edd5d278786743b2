/**
 * Weights of classes by how rare they are, wₖ ∝ nₖ^−power, such that the mean weight over all n rows is 1.
 * Off by default: with power 0 every weight is 1; 1 gives each class the same total, 0.5 is half-way.
 * A class that never occurs has no weight, since nothing can be learned of it.
 *
 * @example inverseFrequencyWeights({ rare: 1, common: 3 }, { power: 1 }) // => { rare: 2, common: 2 / 3 }
 */
export function inverseFrequencyWeights(
  counts: Readonly<Record<string, number>>,
  { power = 0 }: { readonly power?: number } = {},
): Readonly<Record<string, number>> {
  const present = Object.entries(counts).filter(([, count]) => count > 0);
  const raw = present.map(([name, count]) => [name, count, count ** -power] as const);
  const total = raw.reduce((sum, [, count]) => sum + count, 0);
  const weighted = raw.reduce((sum, [, count, weight]) => sum + count * weight, 0);
  return Object.fromEntries(raw.map(([name, , weight]) => [name, (weight * total) / weighted]));
}
