import type { AnswerField } from './answerField.ts';

/** Why a finding has no value: not answered, not one of its values, or answered in two ways. */
export interface AnswerProblem {
  readonly key: string;
  readonly problem: 'missing' | 'unknown' | 'contradictory';
}

/** What a free text answers. */
export interface ParsedAnswer {
  /** `ok` where every finding has one of its values. */
  readonly status: 'ok' | 'invalid';
  /** Key → option, of those that could be read. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly AnswerProblem[];
}

/** Longest name or value looked at; what is longer is no value. */
const reach = 80;

/**
 * Reads the answer of a model that was free in what it wrote: JSON, Python dictionaries, or lines `Edema: present`, with
 * code fences, other text around, any spacing and case. Where names stand in quotation marks, only such count.
 * Nothing is guessed: a value outside the finding's own, none, or two different ones make the answer invalid.
 *
 * @example parseAnswer('Sure! {"Edema": "Present"}', [{ key: 'Edema', options: ['present', 'absent'] }])
 * // => { status: 'ok', values: { Edema: 'present' }, problems: [] }
 */
export function parseAnswer(raw: string, fields: readonly AnswerField[]): ParsedAnswer {
  const names = fieldNames(fields);
  const answers = findAnswers(raw, names);
  const quoted = answers.some((answer) => answer.quoted);
  const values: Record<string, string> = {};
  const problems: AnswerProblem[] = [];
  for (const field of fields) {
    const given = answers
      .filter((answer) => answer.key === field.key && (answer.quoted || !quoted))
      .map(({ value }) => optionOf(field, value));
    const [first] = given;
    if (given.length === 0) problems.push({ key: field.key, problem: 'missing' });
    else if (given.some((one) => one !== first)) {
      problems.push({ key: field.key, problem: 'contradictory' });
    } else if (first === undefined) problems.push({ key: field.key, problem: 'unknown' });
    else values[field.key] = first;
  }
  return { status: problems.length === 0 ? 'ok' : 'invalid', values, problems };
}

interface FoundAnswer {
  readonly key: string;
  readonly value: string;
  /** Whether the name stood in quotation marks. */
  readonly quoted: boolean;
}

/** Case, marks and spacing aside. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_*`"'\\]+/gu, ' ')
    .trim();

/** Plain name → key. A name that two fields share stands for neither. */
function fieldNames(fields: readonly AnswerField[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { key, aliases = [] } of fields) {
    for (const name of [key, ...aliases].map(plain)) {
      if (names.has(name) && names.get(name) !== key) shared.add(name);
      names.set(name, key);
    }
  }
  for (const name of shared) names.delete(name);
  // a field's own name is its own, whatever aliases others have
  for (const { key } of fields) names.set(plain(key), key);
  return names;
}

function findAnswers(raw: string, names: ReadonlyMap<string, string>): FoundAnswer[] {
  const answers: FoundAnswer[] = [];
  for (const { index } of raw.matchAll(/[:=|]/gu)) {
    const name = nameBefore(raw, index);
    const key = names.get(plain(name.text));
    if (key !== undefined)
      answers.push({ key, value: valueAfter(raw, index + 1), quoted: name.quoted });
  }
  return answers;
}

/** What stands before a colon: what is in quotation marks, else the text from the last separator on. */
function nameBefore(
  raw: string,
  colon: number,
): { readonly text: string; readonly quoted: boolean } {
  const before = raw.slice(Math.max(0, colon - reach), colon);
  const quoted = /(["'])([^"'\n]*)\1\s*$/u.exec(before)?.[2];
  if (quoted !== undefined) return { text: quoted, quoted: true };
  const text = /[^\n,;|{}[\]]*$/u.exec(before)?.[0] ?? '';
  return { text: text.replace(/^\s*(?:[-•>*#]|\d+[.)])+\s*/u, ''), quoted: false };
}

/** What stands behind a colon, up to its closing quotation mark or the next separator; '' where that is far. */
function valueAfter(raw: string, start: number): string {
  const after = raw.slice(start, start + reach).replace(/^[\s*`\\]+/u, '');
  const quoted = /^(["'])([^"'\n]*)\1/u.exec(after)?.[2];
  if (quoted !== undefined) return quoted;
  const bare = /^[^\n,;|{}[\]]*/u.exec(after)?.[0] ?? '';
  const cutOff = bare.length === after.length && start + reach < raw.length;
  return cutOff ? '' : bare;
}

function optionOf({ options, spellings = {} }: AnswerField, value: string): string | undefined {
  const wanted = plain(value)
    .replace(/^(-?\d+)\.0+$/u, '$1')
    .replace(/\.$/u, '');
  return (
    options.find((option) => plain(option) === wanted) ??
    Object.entries(spellings).find(([spelling]) => plain(spelling) === wanted)?.[1]
  );
}
