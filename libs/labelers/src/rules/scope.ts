import type { Annotated, Cue, Span, Term } from './annotate.ts';
import type { CueKind } from './cue.ts';
import type { RulesMode } from './mode.ts';
import { alternators, carriers, graders, joiners, stopWords, verbs } from './scopeWords.ts';

/** No cue reaches further, in tokens; bounds the work on texts that are no reports. */
const reach = 80;

/** A cue that reaches a term, and how. */
export interface Reaching {
  readonly kind: CueKind;
  readonly cue: Cue;
}

const wordAt = ({ tokens }: Annotated, at: number): string => tokens[at]?.word ?? '.';

const does = (cue: Cue, kinds: readonly CueKind[], before: boolean): boolean =>
  cue.does.some(({ kind, side }) => kinds.includes(kind) && (side === 'before') === before);

/** The cues left of a term whose scope reaches it, nearest first. */
export function cuesBefore(sentence: Annotated, term: Term, mode: RulesMode): readonly Reaching[] {
  const found: Reaching[] = [];
  let near = true;
  let carried = false;
  let suggests = false;
  let alternative = false;
  for (let at = term.start - 1; at >= 0 && term.start - at <= reach; at--) {
    const cue = sentence.cueAt[at];
    if (cue !== undefined) {
      for (const { kind, side } of cue.does) {
        if (kind === 'normal' || kind === 'neutral' || side === 'before') continue;
        if (side === 'after' || near) found.push({ kind, cue });
      }
      // "may be secondary to": the words of a cue carry on.
      carried = true;
      at = cue.start;
      continue;
    }
    const other = sentence.termAt[at];
    if (other !== undefined && other !== term && other.end <= term.start) {
      // The original loses a negation between nouns that nothing joins.
      if (mode === 'compatible' && !carried && other.finding !== term.finding) break;
      carried = false;
      at = other.start;
      continue;
    }
    const word = wordAt(sentence, at);
    if (stopWords.has(word) || word === ':' || word === 'with') break;
    if (word === 'suggest' || word === 'indicate' || word === 'that') suggests = true;
    if (verbs.has(word) && !suggests && !['that', 'not'].includes(wordAt(sentence, at - 1))) break;
    if (carriers.has(word)) carried = true;
    if (word === ',') near = false;
    if (word === 'or' || word === 'nor') alternative = true;
    else if (joiners.has(word) && beginsAssertion(sentence, at + 1, term, alternative)) break;
  }
  return found;
}

/** Whether what begins at a token states something of its own: "…, mild cardiomegaly", "… and possible edema". */
function beginsAssertion(
  sentence: Annotated,
  at: number,
  term: Term,
  alternative: boolean,
): boolean {
  const cue = sentence.cueFrom[at];
  if (cue !== undefined && does(cue, ['hedge', 'doubt'], false)) return true;
  if (!sentence.assertions.has(wordAt(sentence, at)) || alternative) return false;
  for (let next = term.end; next < sentence.tokens.length && next - term.end < 12; next++) {
    const word = wordAt(sentence, next);
    if (word === 'or' || word === 'nor') return false;
    if (stopWords.has(word) || verbs.has(word)) return true;
  }
  return true;
}

/** The nearest cue right of a term that is said of it. */
export function cueAfter(sentence: Annotated, term: Span): readonly Reaching[] {
  let verb = false;
  let bare = true; // nothing but verbs so far
  for (let at = term.end; at < sentence.tokens.length && at - term.end <= reach; at++) {
    const cue = sentence.cueFrom[at];
    if (cue !== undefined) {
      const first = cue.does.find(
        ({ kind, side }) => side === 'before' && kind !== 'neutral' && (bare || kind !== 'normal'),
      );
      if (first) return [{ kind: first.kind, cue }];
      if (cue.does.some(({ kind }) => kind !== 'neutral' && kind !== 'normal')) return [];
      at = cue.end - 1;
      continue;
    }
    if (!passes(sentence, at, verb)) return [];
    const other = sentence.termAt[at];
    if (other !== undefined && other.start >= term.end) at = other.end - 1;
    if (other === undefined && verbs.has(wordAt(sentence, at))) verb = true;
    else bare = false;
  }
  return [];
}

/** Whether a cue or predicate further right can still speak of what stands left of a token. */
export function passes(sentence: Annotated, at: number, verb: boolean): boolean {
  const word = wordAt(sentence, at);
  if (stopWords.has(word) || word === 'with' || word === 'there' || word === '.') return false;
  if (verb && (word === ',' || sentence.termAt[at] !== undefined)) return false;
  return word !== ',' || listGoesOn(sentence, at);
}

/** Whether a comma stands within a list, that is, an "and" or "or" follows before the next verb or cue. */
function listGoesOn(sentence: Annotated, comma: number): boolean {
  for (let at = comma + 1; at < sentence.tokens.length && at - comma < 16; at++) {
    const word = wordAt(sentence, at);
    const cue = sentence.cueFrom[at];
    if (cue !== undefined && !cue.does.some(({ kind }) => kind === 'normal')) return false;
    if (stopWords.has(word) || verbs.has(word) || word === 'with') return false;
    if (sentence.assertions.has(word)) return false;
    if (word === 'and' || word === 'or') return true;
  }
  return false;
}

/** The alternator that makes a term one of several possibilities: "atelectasis or scarring", "edema versus pneumonia". */
export function alternative(sentence: Annotated, term: Span): number | undefined {
  // Right: other members of the list may come first.
  let gap = 0;
  for (let at = term.end; at < sentence.tokens.length && gap <= 6; at++, gap++) {
    const word = wordAt(sentence, at);
    if (alternators.has(word)) return at;
    if (sentence.cueAt[at] !== undefined || stopWords.has(word) || verbs.has(word)) break;
    if (word === 'and' || word === 'with' || word === ':') break;
    if (
      word === ',' &&
      !termWithin(sentence, at + 1, 4) &&
      !alternators.has(wordAt(sentence, at + 1))
    ) {
      break;
    }
    if (sentence.termAt[at] !== undefined) gap = 0;
  }
  // Left: nothing but modifiers up to the alternator, and a thing rather than a grade before it.
  for (let at = term.start - 1; at >= 0 && term.start - at <= 6; at--) {
    const word = wordAt(sentence, at);
    if (alternators.has(word)) {
      const before = wordAt(sentence, at - 1);
      return at > 0 && !graders.has(before) ? at : undefined;
    }
    if (sentence.cueAt[at] !== undefined || stopWords.has(word) || verbs.has(word)) break;
    if (word === ',' || word === 'and' || word === 'with' || word === ':') break;
    const other = sentence.termAt[at];
    if (other !== undefined && other.end <= term.start) break;
  }
  return undefined;
}

function termWithin(sentence: Annotated, from: number, tokens: number): boolean {
  for (let at = from; at < from + tokens; at++) {
    if (sentence.cueAt[at] !== undefined) return false;
    if (sentence.termAt[at] !== undefined) return true;
  }
  return false;
}
