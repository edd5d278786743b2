import { randomInteger, type Random } from '@labelray/core';

/**
 * One or two neighbouring lines of a text, or sentences where it is a single line: short enough that a model which
 * knows nothing finds what decides a label.
 *
 * @example fragmentOf('Heart large. No effusion.', () => 0) // => 'Heart large.'
 */
export function fragmentOf(text: string, random: Random): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parts = lines.length > 1 ? lines : text.split(/(?<=[.?!])\s+(?=\p{Lu})/u);
  const length = 1 + randomInteger(random, 2);
  const start = randomInteger(random, Math.max(1, parts.length - length + 1));
  return parts.slice(start, start + length).join(lines.length > 1 ? '\n' : ' ');
}
