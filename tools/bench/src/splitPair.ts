import { InputError } from '@labelray/core';

/**
 * Splits an option's `key=value` at its first `=`; only the key must not be empty.
 *
 * @throws InputError that shows the form and an example.
 */
export function splitPair(
  option: string,
  text: string,
  { form, example }: { readonly form: string; readonly example: string },
): [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) {
    throw new InputError(`${option} "${text}" is not of the form ${form}`, {
      remedy: `write for example ${option} ${example}`,
    });
  }
  return [text.slice(0, equals), text.slice(equals + 1)];
}
