import { pick, randomInteger, type Random } from '@labelray/core';

/**
 * The text with its longest lower-case word misspelt: two letters swapped, one lost or one doubled, never the first.
 * Words under seven letters are left alone, and so are texts without a longer one.
 *
 * @example
 * misspell('no pneumothorax', random) // => 'no pnuemothorax'
 */
export function misspell(text: string, random: Random): string {
  let word = '';
  for (const [match] of text.matchAll(/\p{L}{7,}/gu)) if (match.length > word.length) word = match;
  if (word === '') return text;
  const at = 1 + randomInteger(random, word.length - 2);
  const head = word.slice(0, at);
  const wrong = pick(
    [
      head + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
      head + word.slice(at + 1),
      head + word.charAt(at) + word.slice(at),
    ].filter((spelling) => spelling !== word),
    random,
  );
  return text.replace(word, wrong);
}

/** The text with one of the removable words replaced by the mark of de-identification; unchanged without one. */
export function redact(
  text: string,
  removable: readonly string[],
  mark: string,
  random: Random,
): string {
  const found = removable.filter((word) => new RegExp(`\\b${word}\\b`).test(text));
  if (found.length === 0) return text;
  return text.replace(new RegExp(`\\b${pick(found, random)}\\b`), mark);
}
