import { InputError, type FindingLexicon, type Modality, type Phrase } from '@labelray/core';
import { inCaseOf } from '../inCaseOf.ts';
import { annotate, overlap, type Annotated, type Span } from '../rules/annotate.ts';
import { statementReader } from '../rules/compileRules.ts';
import { expandPhrase } from '../rules/phrase.ts';
import type { Statement } from '../rules/statement.ts';
import { tokenize, type Sentence } from '../rules/tokenize.ts';
import { compileVocabulary } from '../rules/vocabulary.ts';

type Read = (text: string) => readonly Statement[];

/** Phrase of a finding → what stands for it. */
type Names = ReadonlyMap<string, string>;

/**
 * Names findings in a text by one name each, as the modality's lexicon knows them: what is asked about is then found by
 * its name, and reading what is said of it is left to the model. A mention becomes the finding's name; words for what a
 * finding changes, for what it is called then, and for what is healthy without it become the first of their list.
 * Nothing else changes: no negation, doubt, grade or side. Phrases that the rules take for another finding too, or for a
 * side, stay, and so does what only findings are called that the modality does not ask.
 *
 * @throws InputError where the modality has no lexicon.
 *
 * @example
 * lexiconNames(cxr)('No free fluid in the pleural space; cardiac silhouette widened.')
 * // => 'No free pleural effusion; heart enlarged.'
 */
export function lexiconNames(modality: Modality): (text: string) => string {
  const { id, lexicon, findings } = modality;
  if (lexicon === undefined) {
    throw new InputError(`the modality "${id}" has no lexicon to take names from`, {
      remedy: 'add phrases for its findings, or leave out names',
    });
  }
  const read = statementReader(lexicon, 'improved');
  const vocabulary = compileVocabulary(lexicon, 'improved');
  const abbreviations = new Set(lexicon.sides?.abbreviations);
  const namesOf = new Map(
    findings.flatMap((finding) => {
      const phrases = lexicon.findings[finding.id];
      return phrases === undefined ? [] : [[finding.id, namesFor(finding, phrases, read)]];
    }),
  );
  return (text) => {
    let named = '';
    let done = 0;
    for (const tokens of tokenize(text, { abbreviations })) {
      const sentence = annotate(tokens, vocabulary);
      if (sentence === undefined) continue;
      for (const { start, end, name } of places(sentence, namesOf)) {
        if (start < done) continue;
        named += text.slice(done, start) + inCaseOf(text.slice(start, end), name);
        done = end;
      }
    }
    return named + text.slice(done);
  };
}

/** What of a sentence is said of one finding alone and has a name, in reading order, as places in the text. */
function places(
  { tokens, terms, predicates }: Annotated,
  namesOf: ReadonlyMap<string, Names>,
): { start: number; end: number; name: string }[] {
  const isShared = (span: Span & { readonly finding: string }): boolean =>
    terms.some((other) => other.finding !== span.finding && overlap(other, span));
  const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end);
  // "heart normal, effusion increased" says nothing of the heart's size.
  const said = predicates.filter((predicate) => {
    const [nearest] = terms.toSorted((a, b) => distance(a, predicate) - distance(b, predicate));
    return (
      predicate.role === 'abnormal' &&
      nearest?.role === 'anatomy' &&
      nearest.finding === predicate.finding
    );
  });
  return [...terms.filter(({ role }) => role !== 'suspect'), ...said]
    .flatMap((span) => {
      const name = namesOf.get(span.finding)?.get(wordsOf(tokens.slice(span.start, span.end)));
      const [first, last] = [tokens[span.start], tokens[span.end - 1]];
      if (name === undefined || first === undefined || last === undefined) return [];
      return isShared(span) ? [] : [{ start: first.start, end: last.end, name }];
    })
    .sort((a, b) => a.start - b.start);
}

function namesFor(
  { id, name }: { readonly id: string; readonly name: string },
  { mentions, anatomy = [], abnormal = [], structures = [] }: FindingLexicon,
  read: Read,
): Names {
  const isMention = (phrase: string): boolean => {
    const [statement, ...more] = read(phrase);
    if (statement === undefined || more.length > 0) return false;
    const { finding, certainty, sides = [] } = statement;
    return finding === id && certainty === 'present' && sides.length === 0;
  };
  const isOwn = (phrase: string): boolean =>
    read(`${phrase} is normal`).every(({ finding }) => finding === id);
  const phrasesOf = (entries: readonly Phrase[]): readonly string[] =>
    entries.flatMap((entry) => expandPhrase(entry).map((words) => words.join(' ')));
  const toFirst = (phrases: readonly string[]): (readonly [string, string])[] =>
    phrases.map((phrase) => [phrase, phrases[0] ?? phrase]);
  return new Map([
    ...toFirst(phrasesOf(abnormal)),
    ...structures.flatMap(({ names }) => toFirst(phrasesOf(names).filter(isOwn))),
    ...toFirst(phrasesOf(anatomy).filter(isOwn)),
    ...phrasesOf(mentions)
      .filter(isMention)
      .map((phrase) => [phrase, name.toLowerCase()] as const),
  ]);
}

const wordsOf = (tokens: Sentence): string => tokens.map(({ word }) => word).join(' ');
