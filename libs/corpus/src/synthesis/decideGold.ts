import type { Labels } from '@labelray/core';
import type { Said, Sentence } from './composeStatements.ts';

/**
 * The gold of a report: of several statements about a finding the highest in `rank` counts, and its first sentence
 * names the phenomenon; a sentence that overrides (a second voice) goes before one that only repeats the value.
 */
export function decideGold(
  sentences: readonly Pick<Sentence, 'says'>[],
  rank: readonly string[],
): { readonly labels: Labels; readonly phenomena: Readonly<Record<string, string>> } {
  const best = new Map<string, Said>();
  for (const { says } of sentences)
    for (const [finding, said] of Object.entries(says)) {
      const known = best.get(finding);
      if (!known || rank.indexOf(said.value) > rank.indexOf(known.value)) best.set(finding, said);
    }
  return {
    labels: Object.fromEntries([...best].map(([finding, { value }]) => [finding, value])),
    phenomena: Object.fromEntries(
      [...best].map(([finding, { phenomenon }]) => [finding, phenomenon]),
    ),
  };
}
