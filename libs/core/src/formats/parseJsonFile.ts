import type { z } from 'zod';
import { InputError } from '../inputError.ts';
import { checked } from './checked.ts';

/** A JSON file, checked; throws InputError with the line of a syntax error, or the path of a wrong value. */
export function parseJsonFile<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.trim() === '') throw new InputError('is empty', { file, remedy: 'give a JSON object' });
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const before = position === undefined ? plain : plain.slice(0, Number(position));
    throw new InputError('not JSON', {
      file,
      row: before.split('\n').length,
      remedy: 'look there for a missing or superfluous comma, quote or bracket',
    });
  }
  return checked(schema, value, { file });
}
