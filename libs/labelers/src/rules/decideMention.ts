import type { Annotated, Term } from './annotate.ts';
import type { CueKind } from './cue.ts';
import type { RulesMode } from './mode.ts';
import { alternative, cueAfter, cuesBefore } from './scope.ts';
import type { Certainty } from './statement.ts';

/** A decision and the rule it rests on. */
export interface Decision {
  readonly certainty: Certainty;
  readonly rule: string;
  readonly weak?: true;
  readonly open?: true;
}

const order: readonly (readonly [CueKind, Certainty])[] = [
  ['doubt', 'uncertain'],
  ['negation', 'absent'],
  ['normal', 'absent'],
  ['hedge', 'uncertain'],
];

/** The words of a span, as the rules read them. */
export const wordsOf = ({ tokens }: Annotated, start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(' ');

/**
 * Decides a phrase that names a finding: uncertainty that outranks negation, then negation, then uncertainty, else
 * present.
 */
export function decideMention(
  sentence: Annotated,
  term: Term,
  mode: RulesMode,
): Decision | undefined {
  const reaching = [...cuesBefore(sentence, term, mode), ...cueAfter(sentence, term)];
  if (reaching.some(({ kind }) => kind === 'question')) return undefined;
  for (const [kind, certainty] of order) {
    const hit = reaching.find((one) => one.kind === kind);
    if (hit !== undefined) {
      const rule = `${kind}: ${wordsOf(sentence, hit.cue.start, hit.cue.end)}`;
      return { certainty, rule, ...(kind === 'doubt' && { open: true }) };
    }
  }
  const choice = alternative(sentence, term);
  if (choice !== undefined) {
    return {
      certainty: 'uncertain',
      rule: `alternative: ${wordsOf(sentence, choice, choice + 1)}`,
    };
  }
  if (term.role === 'uncertain') {
    return { certainty: 'uncertain', rule: 'suggestive phrase', weak: true };
  }
  return { certainty: 'present', rule: 'mention' };
}
