import type { Span } from './annotate.ts';
import { verbs } from './scopeWords.ts';
import type { Statement } from './statement.ts';
import type { Sentence } from './tokenize.ts';

/** What may follow a label's colon to deny it: "Masses: none". */
const denying: ReadonlySet<string> = new Set([
  'no',
  'none',
  'not',
  'nil',
  'neither',
  'nothing',
  'without',
  'absent',
  'negative',
  'normal',
  'unremarkable',
]);

/** How many words a label may have. */
const longest = 6;

/**
 * The colon of the label that begins a sentence with a finding: "Masses and nodules: …"; undefined where there is none.
 */
export function labelColon(tokens: Sentence, terms: readonly Span[]): number | undefined {
  const colon = tokens.findIndex(({ word }) => word === ':');
  const short = colon > 0 && colon <= longest;
  const plain = tokens
    .slice(0, Math.max(0, colon))
    .every(({ word }) => !verbs.has(word) && word !== 'with');
  return short && plain && terms.some(({ end }) => end <= colon) ? colon : undefined;
}

/**
 * Reads labels by what follows them: "Masses: none" denies, "Masses: no suspicious mass" and a bare "Masses:" leave it to
 * the words after the colon; any other label ("Calcifications: scattered") is the statement itself.
 */
export function readLabels(
  tokens: Sentence,
  terms: readonly Span[],
  statements: readonly Statement[],
): readonly Statement[] {
  const colon = labelColon(tokens, terms);
  if (colon === undefined) return statements;
  const rest = tokens.slice(colon + 1).filter(({ word }) => word !== '.');
  const first = rest.find(({ word }) => !verbs.has(word))?.word;
  return statements.map((statement, index) => {
    const term = terms[index];
    if (term === undefined || term.end > colon || statement.certainty === 'absent') {
      return statement;
    }
    const repeated = statements.some(
      (other, at) => other.finding === statement.finding && (terms[at]?.start ?? 0) > colon,
    );
    if (first === undefined || repeated) return { ...statement, open: true, rule: 'label' };
    if (!denying.has(first)) return statement;
    return { ...statement, certainty: 'absent', rule: `label: ${first}` };
  });
}
