import type { SidesLexicon } from '@labelray/core';
import { phraseTrie, type PhraseTrie } from './phraseTrie.ts';

/** Sides of a paired organ as a set: 0 none told, 1 the first, 2 the second, 3 both. */
export type Sides = 0 | 1 | 2 | 3;

/** What a phrase of a `SidesLexicon` is. */
export type SideEntry =
  | { readonly is: 'side'; readonly sides: Sides; readonly headingOnly?: true }
  | { readonly is: 'other' | 'same' | 'unmention' | 'organ' | 'heading' | 'background' | 'past' };

/** The words for sides, ready to be found in one walk per token. */
export interface SideVocabulary {
  readonly trie: PhraseTrie<SideEntry>;
  readonly abbreviations: ReadonlySet<string>;
  /** Codes of the first and the second side. */
  readonly codes: readonly [string, string];
}

/** Compiles the words for sides. */
export function compileSides(lexicon: SidesLexicon): SideVocabulary {
  const trie = phraseTrie<SideEntry>();
  const add = (phrases: readonly string[] | undefined, entry: SideEntry): void => {
    for (const phrase of phrases ?? []) trie.add(phrase, entry);
  };
  for (const [{ words, headings }, sides] of [
    [lexicon.first, 1],
    [lexicon.second, 2],
    [lexicon.both, 3],
  ] as const) {
    add(words, { is: 'side', sides });
    add(headings, { is: 'side', sides, headingOnly: true });
  }
  add(lexicon.other, { is: 'other' });
  add(lexicon.same, { is: 'same' });
  add(lexicon.organs, { is: 'organ' });
  add(lexicon.unmentions, { is: 'unmention' });
  add(lexicon.headings, { is: 'heading' });
  add(lexicon.background, { is: 'background' });
  add(lexicon.past, { is: 'past' });
  return {
    trie,
    abbreviations: new Set(lexicon.abbreviations),
    codes: [lexicon.first.code, lexicon.second.code],
  };
}
