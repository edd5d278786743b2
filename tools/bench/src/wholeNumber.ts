import { InputError } from '@labelray/core';

/** The whole number ≥ 0 an option holds. */
export function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || text.trim() === '') {
    throw new InputError(`${option} "${text}" is not a whole number`, {
      remedy: 'write digits only, such as 10000',
    });
  }
  return value;
}
