import type { FindingLexicon, Lexicon } from '@labelray/core';
import type { CueGroup, CueKind, CueSide } from './cue.ts';
import { doubtCues, hedgeCues, questionCues } from './hedgeCues.ts';
import type { RulesMode } from './mode.ts';
import { negationCues, normalityCues } from './negationCues.ts';
import { expandPhrase } from './phrase.ts';
import { phraseTrie, type PhraseTrie } from './phraseTrie.ts';
import { assertions } from './scopeWords.ts';
import type { Grade } from './statement.ts';

/** What a phrase of the lexicon is to its finding; see `FindingLexicon`. */
export type TermRole = 'mention' | 'uncertain' | 'suspect' | 'anatomy' | 'structure';

/** A word said of anatomy or of a structure. */
export type PredicateRole = 'abnormal' | 'unsettled' | 'sound';

export type Entry =
  | { readonly is: 'cue'; readonly kind: CueKind; readonly side: CueSide }
  | {
      readonly is: 'term';
      readonly role: TermRole;
      readonly finding: string;
      readonly grade?: Grade;
    }
  | { readonly is: 'predicate'; readonly role: PredicateRole; readonly finding: string }
  | { readonly is: 'unmention'; readonly finding: string };

/** All phrases of one modality and mode, ready to be found in one walk per token. */
export interface Vocabulary {
  readonly mode: RulesMode;
  readonly trie: PhraseTrie<Entry>;
  /** Findings with a mention hidden inside a longer word: the "tube" of "tuberculosis". Compatible mode only. */
  inside(word: string): readonly string[];
  /** Words that, after a comma or "and", begin something that is there. */
  readonly assertions: ReadonlySet<string>;
  /** Finding id → see `CompatibleLexicon.fullStopNouns`. */
  readonly fullStopNouns: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Shorter words would be found in everything ("ett" in "better"). */
const shortestInside = 4;

/** Compiles the cues and a lexicon for a mode. */
export function compileVocabulary(lexicon: Lexicon, mode: RulesMode): Vocabulary {
  const trie = phraseTrie<Entry>();
  const singles: { readonly word: string; readonly finding: string }[] = [];
  const add = (phrases: readonly string[] | undefined, entry: Entry): void => {
    for (const phrase of phrases ?? []) trie.add(phrase, entry);
  };
  // First, so that the words of a field outrank the general ones: "may be obscured".
  add(lexicon.denials?.before, { is: 'cue', kind: 'negation', side: 'after' });
  add(lexicon.denials?.near, { is: 'cue', kind: 'negation', side: 'near' });
  add(lexicon.denials?.after, { is: 'cue', kind: 'negation', side: 'before' });
  const groups: readonly CueGroup[] = [
    ...doubtCues,
    ...negationCues,
    ...normalityCues,
    ...hedgeCues,
    ...questionCues,
  ];
  for (const { kind, side, phrases, improvedOnly } of groups) {
    if (improvedOnly && mode === 'compatible') continue;
    add(phrases, { is: 'cue', kind, side });
  }
  for (const [finding, phrases] of Object.entries(lexicon.findings)) {
    addFinding(add, finding, phrases, mode);
    for (const phrase of phrases.mentions) {
      for (const [word, ...more] of expandPhrase(phrase)) {
        if (word !== undefined && more.length === 0 && word.length >= shortestInside) {
          singles.push({ word, finding });
        }
      }
    }
  }
  if (lexicon.summary) {
    add(lexicon.summary.others, {
      is: 'term',
      role: 'mention',
      finding: lexicon.summary.finding,
    });
  }
  return {
    mode,
    trie,
    inside: mode === 'compatible' ? insideWords(singles) : () => [],
    assertions: new Set([...assertions, ...(lexicon.assertions ?? [])]),
    fullStopNouns: new Map(
      Object.entries(lexicon.findings).map(([finding, { compatible }]) => [
        finding,
        new Set(compatible?.fullStopNouns),
      ]),
    ),
  };
}

function addFinding(
  add: (phrases: readonly string[] | undefined, entry: Entry) => void,
  finding: string,
  phrases: FindingLexicon,
  mode: RulesMode,
): void {
  add(phrases.mentions, { is: 'term', role: 'mention', finding });
  for (const { code, named, implied } of phrases.grades ?? []) {
    add(named, { is: 'term', role: 'mention', finding, grade: { code, named: true } });
    add(implied, { is: 'term', role: 'mention', finding, grade: { code, named: false } });
  }
  add(phrases.uncertain, { is: 'term', role: 'uncertain', finding });
  add(phrases.suspects, { is: 'term', role: 'suspect', finding });
  add(phrases.anatomy, { is: 'term', role: 'anatomy', finding });
  add(phrases.abnormal, { is: 'predicate', role: 'abnormal', finding });
  add(phrases.unsettled, { is: 'predicate', role: 'unsettled', finding });
  add(phrases.unmentions, { is: 'unmention', finding });
  if (mode === 'compatible') {
    add(phrases.compatible?.uncertain, { is: 'term', role: 'uncertain', finding });
    add(phrases.compatible?.unsettled, { is: 'predicate', role: 'unsettled', finding });
    return;
  }
  for (const { names, normal } of phrases.structures ?? []) {
    add(names, { is: 'term', role: 'structure', finding });
    add(normal, { is: 'predicate', role: 'sound', finding });
  }
}

function insideWords(
  singles: readonly { readonly word: string; readonly finding: string }[],
): (word: string) => readonly string[] {
  // Reports use few distinct words; the bound is for texts that are no reports.
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let findings = known.get(word);
    if (findings === undefined) {
      findings = [
        ...new Set(
          singles
            .filter((single) => single.word !== word && word.includes(single.word))
            .map(({ finding }) => finding),
        ),
      ];
      if (known.size > 50_000) known.clear();
      // A copy: a word cut from a text keeps the whole text in memory.
      known.set(Buffer.from(word).toString(), findings);
    }
    return findings;
  };
}
