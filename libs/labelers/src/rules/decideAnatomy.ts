import type { Annotated, Cue, Predicate, Span, Term } from './annotate.ts';
import type { CueKind } from './cue.ts';
import { wordsOf, type Decision } from './decideMention.ts';
import type { RulesMode } from './mode.ts';
import { cueAfter, passes } from './scope.ts';
import { joiners, stopWords, verbs } from './scopeWords.ts';

/** What is said of anatomy: words of its state and of doubt, nearest first. */
interface Said {
  readonly kind: 'sound' | 'abnormal' | 'unsettled' | 'negation' | 'hedge' | 'doubt';
  readonly start: number;
  readonly end: number;
}

/** How far before a noun its adjectives may stand, in tokens. */
const adjectives = 7;

/**
 * Decides a phrase that names anatomy ("heart size") by the nearest state said of it: normal → absent, enlarged →
 * present unless negated or hedged, stable → uncertain. Without any, the compatible mode reads it as present, as the
 * original does; the improved one says nothing. Structures ("lungs") only ever speak of absence.
 */
export function decideAnatomy(
  sentence: Annotated,
  term: Term,
  mode: RulesMode,
): Decision | undefined {
  const left = saidBefore(sentence, term);
  const right = saidAfter(sentence, term);
  const decision = resolve(sentence, left, right);
  if (term.role === 'structure') return decision?.certainty === 'absent' ? decision : undefined;
  if (decision !== undefined) return decision;
  return mode === 'compatible' ? { certainty: 'present', rule: 'anatomy' } : undefined;
}

const state = ({ kind }: Said): boolean => kind === 'sound' || kind === 'abnormal';

function resolve(
  sentence: Annotated,
  left: readonly Said[],
  right: readonly Said[],
): Decision | undefined {
  const decide = (certainty: Decision['certainty'], { kind, start, end }: Said): Decision => ({
    certainty,
    rule: `${kind}: ${wordsOf(sentence, start, end)}`,
  });
  const all = [...left, ...right];
  const doubt = all.find(({ kind }) => kind === 'doubt');
  if (doubt) return { ...decide('uncertain', doubt), open: true };
  const side = left.some(state) ? left : right;
  const nearest = side.find(state);
  // "is not enlarged" denies; "not normal" leaves what it is open.
  const negation =
    side.find(({ kind }) => kind === 'negation') ?? left.find(({ kind }) => kind === 'negation');
  const hedge = all.find(({ kind }) => kind === 'hedge');
  if (nearest?.kind === 'sound' && negation === undefined) return decide('absent', nearest);
  if (nearest?.kind !== 'sound' && negation !== undefined) return decide('absent', negation);
  if (hedge && nearest === undefined) return { ...decide('uncertain', hedge), open: true };
  if (hedge) return decide('uncertain', hedge);
  if (nearest?.kind === 'abnormal') return decide('present', nearest);
  const unsettled = all.find(({ kind }) => kind === 'unsettled');
  return unsettled && { ...decide('uncertain', unsettled), weak: true };
}

const predicateAt = (
  { predicates }: Annotated,
  finding: string,
  fits: (predicate: Predicate) => boolean,
): Said | undefined => {
  const [longest] = predicates
    .filter((predicate) => predicate.finding === finding && fits(predicate))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest && { kind: longest.role, start: longest.start, end: longest.end };
};

const kindOf = (cue: Cue, before: boolean): Said['kind'] | undefined => {
  const kinds: readonly CueKind[] = ['doubt', 'negation', 'normal', 'hedge'];
  const kind = kinds.find((one) =>
    cue.does.some((does) => does.kind === one && (does.side === 'before') === before),
  );
  switch (kind) {
    case 'normal':
      return 'sound';
    case 'doubt':
    case 'negation':
    case 'hedge':
      return kind;
    default:
      return undefined;
  }
};

/** Whether a state belongs to something further left: the "enlarged" of "heart is enlarged and mediastinum …". */
function ownStatement(sentence: Annotated, { start, end }: Span, said: readonly Said[]): boolean {
  const word = (at: number): string => sentence.tokens[at]?.word ?? '';
  if (!joiners.has(word(end))) return false;
  // "normal and stable contours" has no verb before it.
  return said.length === 0 || verbs.has(word(start - 1)) || verbs.has(word(start - 2));
}

/** What stands in front of the noun: "mildly enlarged", "normal", "possible enlargement of the". */
function saidBefore(sentence: Annotated, term: Term): readonly Said[] {
  const said: Said[] = [];
  // Past "and" and a noun that is none of ours, a state is that noun's: "enlarged aorta and heart".
  let foreign = false;
  for (let at = term.start - 1; at >= 0; at--) {
    const word = sentence.tokens[at]?.word ?? '';
    const cue = sentence.cueAt[at];
    const kind = cue && kindOf(cue, false);
    const predicate = predicateAt(sentence, term.finding, ({ end }) => end === at + 1);
    if (cue !== undefined && kind !== undefined) {
      if (ownStatement(sentence, cue, said)) break;
      said.push({ kind, start: cue.start, end: cue.end });
      at = cue.start;
    } else if (predicate !== undefined) {
      if (foreign || ownStatement(sentence, predicate, said)) break;
      said.push(predicate);
      at = predicate.start;
    } else {
      const other = sentence.termAt[at];
      const joined = joiners.has(word) || (other !== undefined && other.end <= term.start);
      if (stopWords.has(word) || verbs.has(word) || word === ':' || word === 'with') break;
      if (word === ',' && said.length > 0) break;
      if (!joined && term.start - at > adjectives && said.length > 0) break;
      if (term.start - at > 3 * adjectives) break;
      if (joiners.has(word) && sentence.termAt[at - 1] === undefined) foreign = true;
    }
  }
  return said;
}

/** What is said after it: "is mildly enlarged", "within normal limits", "cannot be assessed". */
function saidAfter(sentence: Annotated, term: Term): readonly Said[] {
  const said: Said[] = [];
  let verb = false;
  for (let at = term.end; at < sentence.tokens.length && at - term.end <= 60; at++) {
    const cue = sentence.cueFrom[at];
    const predicate = predicateAt(sentence, term.finding, ({ start }) => start === at);
    const before = cue && kindOf(cue, true);
    const after = cue && kindOf(cue, false);
    const word = sentence.tokens[at]?.word ?? '';
    if (cue !== undefined && before !== undefined) {
      said.push({ kind: before, start: cue.start, end: cue.end });
      if (before !== 'hedge') break;
      at = cue.end - 1;
    } else if (predicate !== undefined) {
      // "heart and enlarged aorta"
      if (!verb && sentence.tokens[at - 1]?.word === 'and') break;
      said.push(predicate);
      if (predicate.kind === 'abnormal') {
        // "enlargement is suspected"
        for (const { kind, cue: later } of cueAfter(sentence, predicate)) {
          if (kind === 'doubt' || kind === 'negation' || kind === 'hedge') {
            said.push({ kind, start: later.start, end: later.end });
          }
        }
      }
      if (predicate.kind !== 'unsettled') break;
      at = predicate.end - 1;
    } else if (cue !== undefined && after !== undefined) {
      // "may be", "is not": said of the state that follows, unless a new phrase has begun.
      if (after === 'negation' && !abnormalFollows(sentence, term, cue.end)) break;
      if (after === 'sound' || sentence.tokens[at - 1]?.word === ',') break;
      said.push({ kind: after, start: cue.start, end: cue.end });
      at = cue.end - 1;
    } else {
      if (!passes(sentence, at, verb)) break;
      if (verbs.has(word)) verb = true;
    }
  }
  return said;
}

/** "is free of masses" says nothing of the size; "is without enlargement" does. */
const abnormalFollows = (sentence: Annotated, { finding }: Term, from: number): boolean =>
  predicateAt(
    sentence,
    finding,
    ({ role, start }) => role === 'abnormal' && start >= from && start - from <= 3,
  ) !== undefined;
