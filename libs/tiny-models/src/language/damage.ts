import { pick, randomInteger, type Random } from '@labelray/core';

const besides: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 'f',
  e: 'r',
  g: 'h',
  i: 'o',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'i',
};

/**
 * The text with one word of five letters or more mistyped: two letters swapped, one lost, one doubled, or one replaced by
 * its neighbour on the keyboard; never the first letter. Any word may be hit, names of things too.
 */
export function mistype(text: string, random: Random): string {
  const words = [...text.matchAll(/[a-z]{5,}/g)];
  if (words.length === 0) return text;
  const match = pick(words, random);
  const [word] = match;
  const at = 1 + randomInteger(random, word.length - 2);
  const letter = word.charAt(at);
  const wrong = pick(
    [
      word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + (besides[letter] ?? letter) + word.slice(at + 1),
    ],
    random,
  );
  return text.slice(0, match.index) + wrong + text.slice(match.index + word.length);
}
