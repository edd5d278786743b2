import type { CueKind, CueSide } from './cue.ts';
import type { Grade } from './statement.ts';
import type { Sentence } from './tokenize.ts';
import type { PredicateRole, TermRole, Vocabulary } from './vocabulary.ts';

/** Tokens `start` to `end` (exclusive) of a sentence. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cue in a sentence; one phrase may be a cue to either side. */
export interface Cue extends Span {
  readonly does: readonly { readonly kind: CueKind; readonly side: CueSide }[];
}

/** A phrase of a finding in a sentence. */
export interface Term extends Span {
  readonly role: TermRole;
  readonly finding: string;
  readonly grade?: Grade;
}

/** A word said of anatomy in a sentence. */
export interface Predicate extends Span {
  readonly role: PredicateRole;
  readonly finding: string;
}

/** A sentence and what was found in it, indexed by token. */
export interface Annotated {
  readonly tokens: Sentence;
  readonly terms: readonly Term[];
  readonly cueFrom: readonly (Cue | undefined)[];
  readonly cueAt: readonly (Cue | undefined)[];
  readonly termAt: readonly (Term | undefined)[];
  readonly predicates: readonly Predicate[];
  /** Words that, after a comma or "and", begin something that is there. */
  readonly assertions: ReadonlySet<string>;
}

/** Whether two spans share a token. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What outranks what where two phrases of one finding have the same words. */
const rank: Readonly<Record<TermRole, number>> = {
  mention: 0,
  uncertain: 1,
  suspect: 2,
  anatomy: 3,
  structure: 4,
};

/** Finds terms, cues and predicates of a sentence; undefined where it names nothing. */
export function annotate(tokens: Sentence, vocabulary: Vocabulary): Annotated | undefined {
  const terms: Term[] = [];
  const unmentions: (Span & { readonly finding: string })[] = [];
  const predicates: Predicate[] = [];
  const cueFrom: (Cue | undefined)[] = [];
  const cueAt: (Cue | undefined)[] = [];
  let free = 0; // first token after the last cue
  for (let start = 0; start < tokens.length; start++) {
    let does: { kind: CueKind; side: CueSide }[] = [];
    let cueEnd = start;
    vocabulary.trie.match(tokens, start, (end, entry) => {
      if (entry.is === 'term') {
        const { role, finding, grade } = entry;
        terms.push({ role, finding, start, end, ...(grade && { grade }) });
      } else if (entry.is === 'predicate') {
        predicates.push({ role: entry.role, finding: entry.finding, start, end });
      } else if (entry.is === 'unmention') unmentions.push({ finding: entry.finding, start, end });
      else {
        if (end > cueEnd) does = [];
        does.push(entry);
        cueEnd = end;
      }
    });
    for (const finding of vocabulary.inside(tokens[start]?.word ?? '')) {
      terms.push({ role: 'mention', finding, start, end: start + 1 });
    }
    // Leftmost longest: "no new" is not "no", "is not excluded" not "not".
    if (start >= free && cueEnd > start) {
      const cue = { start, end: cueEnd, does };
      cueFrom[start] = cue;
      for (let at = start; at < cueEnd; at++) cueAt[at] = cue;
      free = cueEnd;
    }
  }
  if (terms.length === 0) return undefined;
  const kept = longestOfFinding(
    terms.filter(
      (term) =>
        term.role === 'suspect' ||
        !unmentions.some(
          (other) =>
            other.finding === term.finding &&
            overlap(other, term) &&
            other.end - other.start >= term.end - term.start,
        ),
    ),
  );
  const termAt: (Term | undefined)[] = [];
  for (const term of kept) {
    for (let at = term.start; at < term.end; at++) termAt[at] ??= term;
  }
  return {
    tokens,
    terms: kept,
    cueFrom,
    cueAt,
    termAt,
    assertions: vocabulary.assertions,
    predicates: predicates.filter((predicate) => {
      const cue = cueAt[predicate.start];
      return (
        cue === undefined ||
        cue.end - cue.start <= predicate.end - predicate.start ||
        cue.does.some(({ kind }) => kind === 'neutral')
      );
    }),
  };
}

/** Of the overlapping terms of a finding, the longest. */
function longestOfFinding(terms: readonly Term[]): readonly Term[] {
  const kept: Term[] = [];
  const byLength = [...terms].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || rank[a.role] - rank[b.role],
  );
  for (const term of byLength) {
    const rival = kept.some(
      (other) =>
        other.finding === term.finding &&
        overlap(other, term) &&
        (other.role === 'suspect') === (term.role === 'suspect'),
    );
    if (!rival) kept.push(term);
  }
  return kept.sort((a, b) => a.start - b.start);
}
