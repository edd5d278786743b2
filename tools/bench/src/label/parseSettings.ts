import { InputError } from '@labelray/core';

/** Options of a labeler from `key=value` words; numbers and true/false are read as such. */
export function parseSettings(words: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    words.map((word): [string, unknown] => {
      const equals = word.indexOf('=');
      if (equals < 1) {
        throw new InputError(`--set "${word}" is not of the form key=value`, {
          remedy: 'write for example --set mode=compatible',
        });
      }
      return [word.slice(0, equals), parseSetting(word.slice(equals + 1))];
    }),
  );
}

function parseSetting(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
