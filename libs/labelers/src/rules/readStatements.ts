import { annotate, type Annotated, type Term } from './annotate.ts';
import { decideAnatomy } from './decideAnatomy.ts';
import { decideMention, type Decision } from './decideMention.ts';
import type { Statement } from './statement.ts';
import type { Sentence } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything sentences say of the findings of a vocabulary, in reading order, each with its place in the text. */
export function readStatements(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): readonly Statement[] {
  const statements: Statement[] = [];
  for (const tokens of sentences) {
    const sentence = annotate(tokens, vocabulary);
    if (sentence === undefined) continue;
    for (const term of sentence.terms) {
      const decision = losesNegation(sentence, term, sentences, vocabulary)
        ? ({ certainty: 'present', rule: 'quirk: lone fragment with full stop' } satisfies Decision)
        : decide(sentence, term, vocabulary);
      const first = tokens[term.start];
      const last = tokens[term.end - 1];
      if (decision === undefined || first === undefined || last === undefined) continue;
      const { finding, grade } = term;
      const place = { finding, start: first.start, end: last.end, ...(grade && { grade }) };
      if (term.role !== 'suspect') statements.push({ ...place, ...decision });
      else if (decision.certainty !== 'absent') {
        statements.push({ ...place, certainty: 'uncertain', rule: 'suspect', weak: true });
      }
    }
  }
  return statements;
}

const decide = (sentence: Annotated, term: Term, { mode }: Vocabulary): Decision | undefined =>
  term.role === 'anatomy' || term.role === 'structure'
    ? decideAnatomy(sentence, term, mode)
    : decideMention(sentence, term, mode);

/**
 * The original reads "No rib fracture" as absent and "No rib fracture." as present (chexpert-labeler, issue 45): its
 * parser takes the lone fragment for a name. Only nouns the lexicon lists are known to do this.
 */
function losesNegation(
  { tokens }: Annotated,
  term: Term,
  sentences: readonly Sentence[],
  { mode, fullStopNouns }: Vocabulary,
): boolean {
  if (mode !== 'compatible' || sentences.length !== 1 || tokens.length !== 4) return false;
  const [no, noun, , stop] = tokens;
  return (
    no?.word === 'no' &&
    term.start === 2 &&
    noun !== undefined &&
    fullStopNouns.get(term.finding)?.has(noun.word) === true &&
    stop !== undefined &&
    stop.end > stop.start
  );
}
