import type { ScoredNames } from '../audit/scoredNames.ts';
import type { UnlabeledReport } from './unlabeledReport.ts';

/** Rarer words would mostly be typing errors. */
const fewest = 10;

/**
 * Words of four letters or more that are frequent in the reports of each of their modalities, in alphabetical order:
 * "appears", "small", "question". What one modality scores is hardly frequent in another; what is named like a scored
 * finding all the same is left out.
 */
export function blindWords(
  unlabeled: readonly Pick<UnlabeledReport, 'modality' | 'text'>[],
  scored: ScoredNames,
): readonly string[] {
  const byModality = new Map<string, Map<string, number>>();
  for (const { modality, text } of unlabeled) {
    const counts = byModality.get(modality) ?? new Map<string, number>();
    byModality.set(modality, counts);
    for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const counted = [...byModality.values()];
  return [...(counted[0]?.keys() ?? [])]
    .filter((word) => counted.every((counts) => (counts.get(word) ?? 0) >= fewest))
    .filter((word) => scored(word) === undefined)
    .toSorted();
}
