import type { z } from 'zod';

/**
 * Binds a schema to the type it stands for: the compiler refuses it where it accepts something else, and where it
 * lacks a field, also an optional one, which `satisfies` would overlook.
 */
export function schemaFor<T>() {
  return <S extends z.ZodType<T>>(
    schema: [Exclude<keyof T, keyof z.output<S>>] extends [never] ? S : never,
  ): S => schema;
}
