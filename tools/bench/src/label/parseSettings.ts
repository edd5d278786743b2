import { splitPair } from '../splitPair.ts';

/** Options of a labeler from `key=value` words; numbers and true/false are read as such. */
export function parseSettings(words: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    words.map((word): [string, unknown] => {
      const [key, value] = splitPair('--set', word, {
        form: 'key=value',
        example: 'mode=compatible',
      });
      return [key, parseSetting(value)];
    }),
  );
}

function parseSetting(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
