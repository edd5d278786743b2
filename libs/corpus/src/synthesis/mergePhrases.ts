import type { Phrases } from './style.ts';

/** One book of several: the sentences of a finding, value and phenomenon that occurs in more than one are joined. */
export function mergePhrases(...books: readonly Phrases[]): Phrases {
  const merged: Record<string, Record<string, Record<string, string[]>>> = {};
  for (const book of books)
    for (const [finding, values] of Object.entries(book))
      for (const [value, phenomena] of Object.entries(values))
        for (const [phenomenon, texts] of Object.entries(phenomena))
          (((merged[finding] ??= {})[value] ??= {})[phenomenon] ??= []).push(...texts);
  return merged;
}
