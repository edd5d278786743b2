import { InputError, type Modality } from '@labelray/core';
import { compileRules } from '@labelray/labelers';
import type { Term } from '../documents/scoredGlossary.ts';

/** Words of finding names that other things have as well: "lung", "high". All others betray a finding by themselves. */
const shared = new Set(
  (
    'enlarged lung pleural other support no finding lymph enlargement skin nipple burden high risk non diagnostic segment ' +
    'exception cad rads architectural trabecular intramammary'
  ).split(' '),
);

/** Tells which scored finding a question is about. */
export type ScoredNames = (question: string) => string | undefined;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Singular and plural as one: "fractures" → "fracture", "masses" → "mass". */
const singular = (word: string): string =>
  /(ss|sh|ch|x)es$/.test(word) ? word.slice(0, -2) : /[^s]s$/.test(word) ? word.slice(0, -1) : word;

/** What betrays a finding in a question: runs of words, and abbreviations in their capitals. */
interface Names {
  readonly runs: ReadonlyMap<string, string>;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly longest: number;
}

function collect(
  modalities: readonly Pick<Modality, 'findings'>[],
  glossary: readonly Term[],
): Names {
  const runs = new Map<string, string>();
  const abbreviations = new Map<string, string>();
  const add = (name: string, finding: string): void => {
    const words = wordsOf(name).map(singular);
    if (words.length > 0) runs.set(words.join(' '), finding);
  };
  for (const { findings } of modalities)
    for (const { id, name, abbreviation, aliases = [] } of findings) {
      for (const other of [id, name, ...aliases])
        if (/^[A-Z][a-z]?[A-Z]?$/.test(other)) abbreviations.set(other, id);
        else add(other, id);
      abbreviations.set(abbreviation, id);
      for (const word of wordsOf(name)) if (!shared.has(word) && word.length > 1) add(word, id);
    }
  for (const { name, also } of glossary) for (const other of [name, ...also]) add(other, name);
  const longest = Math.max(...[...runs.keys()].map((run) => run.split(' ').length));
  return { runs, abbreviations, longest };
}

/**
 * Looks for scored findings in a question, word by word and in three ways: names, aliases and telling words of names
 * (singular or plural, any case) and abbreviations (in their capitals); every name of the glossary of scored findings;
 * and whatever the rules of the modalities read as a mention.
 *
 * @throws InputError without findings.
 */
export function scoredNames(
  modalities: readonly Modality[],
  glossary: readonly Term[] = [],
): ScoredNames {
  if (modalities.every(({ findings }) => findings.length === 0))
    throw new InputError('no scored finding to look for', {
      remedy: 'give the modalities of the studies',
    });
  const { runs, abbreviations, longest } = collect(modalities, glossary);
  // What a summary counts as abnormal ("hernia") is no finding of its modality.
  const readers = modalities.flatMap((modality) =>
    modality.lexicon === undefined
      ? []
      : [{ rules: compileRules(modality), summary: modality.lexicon.summary?.finding }],
  );
  const look = (question: string): string | undefined => {
    for (const word of question.match(/[\p{L}\p{N}-]+/gu) ?? []) {
      const finding = abbreviations.get(word);
      // "A" opens a question like any article; lone capitals are abbreviations elsewhere.
      if (finding !== undefined && !(word === 'A' && question.startsWith('A '))) return finding;
    }
    const words = wordsOf(question).map(singular);
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
        const finding = runs.get(words.slice(from, to).join(' '));
        if (finding !== undefined) return finding;
      }
    for (const { rules, summary } of readers) {
      const found = rules.read(question).find(({ finding }) => finding !== summary);
      if (found !== undefined) return found.finding;
    }
    return undefined;
  };
  const known = new Map<string, string | undefined>();
  return (question) => {
    if (!known.has(question)) known.set(question, look(question));
    return known.get(question);
  };
}
