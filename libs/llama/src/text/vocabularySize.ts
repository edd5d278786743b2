import { InputError } from '@labelray/core';
import { isFields, type Fields } from './readTokenizerFiles.ts';

/** Largest token number of a tokenizer.json + 1; throws InputError where it has no vocabulary of whole numbers. */
export function vocabularySize({ model, added_tokens: added }: Fields, file: string): number {
  const vocabulary = isFields(model) ? model.vocab : undefined;
  // unigram models list [piece, score] pairs; the others name the number of each piece
  const size = Array.isArray(vocabulary)
    ? vocabulary.length
    : isFields(vocabulary)
      ? largest(Object.values(vocabulary), file) + 1
      : 0;
  if (size === 0) throw unusable('has no vocabulary', file);
  const numbers = Array.isArray(added) ? added.map((token) => isFields(token) && token.id) : [];
  return Math.max(size, largest(numbers, file) + 1);
}

function largest(numbers: readonly unknown[], file: string): number {
  let most = -1;
  for (const number of numbers) {
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) {
      throw unusable('numbers a token by something else than a whole number', file);
    }
    if (number > most) most = number;
  }
  return most;
}

/** A tokenizer.json that cannot be used, and what to do about it. */
export function unusable(problem: string, file: string): InputError {
  return new InputError(problem, {
    file,
    remedy: 'take the tokenizer.json that belongs to the model',
  });
}
