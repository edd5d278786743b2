import { InputError } from '@labelray/core';
import { tokenize } from './tokenize.ts';

/**
 * All token sequences a phrase stands for: `a|b` is either word, a trailing `?` makes a word optional.
 *
 * @example
 * expandPhrase('left|right? pleural fluid')
 * // => [['left','pleural','fluid'], ['right','pleural','fluid'], ['pleural','fluid']]
 */
export function expandPhrase(phrase: string): readonly (readonly string[])[] {
  let sequences: (readonly string[])[] = [[]];
  for (const slot of phrase.trim().split(/\s+/u)) {
    const optional = slot.length > 1 && slot.endsWith('?');
    const choices = (optional ? slot.slice(0, -1) : slot).split('|').map(words);
    sequences = sequences.flatMap((sequence) => [
      ...choices.map((choice) => [...sequence, ...choice]),
      ...(optional ? [sequence] : []),
    ]);
  }
  if (sequences.some((sequence) => sequence.length === 0)) {
    throw new InputError(`the lexicon phrase "${phrase}" can be empty`, {
      remedy: 'give every phrase at least one word that is not optional',
    });
  }
  return sequences;
}

/** Words as the reports' are read, so that "port-a-cath" means what it means in a text. */
function words(choice: string): readonly string[] {
  if (/^[.:;?,]$/u.test(choice)) return [choice];
  const [sentence] = tokenize(choice);
  return (sentence ?? []).slice(0, -1).map(({ word }) => word);
}
