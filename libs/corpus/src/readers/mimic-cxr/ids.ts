import { InputError } from '@labelray/core';

/** Study or subject as the tables write it (`50414267`), or as files are named (`s50414267`, `p10000032`), in digits. */
const written = { study: /^s?([1-9]\d{7})$/, subject: /^p?([1-9]\d{7})$/ };

/**
 * The eight digits of a study or subject id; undefined where it is none. Digits alone are the ids of our reports,
 * since every published table has them so.
 *
 * @example idDigits('study', 's50414267') // => '50414267'
 */
export function idDigits(kind: 'study' | 'subject', id: string): string | undefined {
  return written[kind].exec(id.trim())?.[1];
}

/** The same as a number, which keeps tables of all studies small; throws InputError where it is none. */
export function idNumber(
  kind: 'study' | 'subject',
  id: string,
  place: { readonly file: string; readonly row: number; readonly column: string },
): number {
  const digits = idDigits(kind, id);
  if (digits !== undefined) return Number(digits);
  throw new InputError(`is no ${kind} id`, {
    ...place,
    remedy: `a ${kind} id has eight digits, such as ${kind === 'study' ? '50414267' : '10000032'}`,
  });
}
