import type { z } from 'zod';
import { InputError } from './inputError.ts';

/**
 * The value of a file that another program writes, checked against a schema. Throws InputError naming the field that is
 * missing or malformed; unlike `checked` of the formats, the remedy is another file, not another value.
 */
export function checkedFields<T>(
  schema: z.ZodType<T>,
  value: unknown,
  place: { readonly file: string; readonly remedy: string },
): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw new InputError(
    `field "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'unreadable'}`,
    place,
  );
}
