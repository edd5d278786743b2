import type { LabeledReport, Modality } from '@labelray/core';
import { compileRules } from '@labelray/labelers';

/** How many stated cells the phrases of a rule lexicon find at all, rightly read or not. */
export interface Coverage {
  readonly stated: number;
  readonly found: number;
}

/** Coverage of a corpus, and of its cells by phenomenon. */
export interface LexiconCoverage extends Coverage {
  readonly byPhenomenon: Readonly<Record<string, Coverage>>;
}

/** Phenomena of cells about which the text states nothing. */
const unstated = new Set(['not-mentioned', 'summary', 'indication-only', 'comparison-only']);

/**
 * Counts, over all findings of the reports, the cells whose gold rests on a statement of the text, and those of them for
 * which some phrase of the lexicon matches: what is not found is a phrasing the rules do not know. Only corpora that
 * carry phenomena can be counted.
 *
 * @throws InputError for a modality without lexicon.
 */
export function lexiconCoverage(
  modality: Pick<Modality, 'id' | 'findings' | 'lexicon'>,
  reports: readonly LabeledReport[],
): LexiconCoverage {
  const rules = compileRules(modality);
  const counts = new Map<string, { stated: number; found: number }>();
  for (const { text, phenomena = {} } of reports) {
    const found = new Set(rules.read(text).map(({ finding }) => finding));
    for (const [finding, phenomenon] of Object.entries(phenomena)) {
      if (unstated.has(phenomenon)) continue;
      const count = counts.get(phenomenon) ?? { stated: 0, found: 0 };
      count.stated++;
      if (found.has(finding)) count.found++;
      counts.set(phenomenon, count);
    }
  }
  const sum = (key: keyof Coverage): number =>
    [...counts.values()].reduce((total, count) => total + count[key], 0);
  return { stated: sum('stated'), found: sum('found'), byPhenomenon: Object.fromEntries(counts) };
}
