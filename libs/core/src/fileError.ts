import { errorCode } from './errorCode.ts';
import { InputError } from './inputError.ts';

const said: Readonly<Record<string, { readonly problem: string; readonly remedy?: string }>> = {
  ENOENT: { problem: 'no such file or folder' },
  EACCES: { problem: 'no permission', remedy: 'check who may use it' },
  EPERM: { problem: 'no permission', remedy: 'check who may use it' },
  EISDIR: { problem: 'is a folder, not a file' },
  ENOTDIR: { problem: 'a part of the path is not a folder' },
  ELOOP: { problem: 'is a link that leads to itself' },
  EROFS: { problem: 'the disk is read-only', remedy: 'write to another place' },
  ENOSPC: { problem: 'disk full', remedy: 'free some space and run again' },
  EDQUOT: { problem: 'disk quota used up', remedy: 'free some space and run again' },
  EEXIST: { problem: 'is there already' },
  EFBIG: { problem: 'larger than a file may be here', remedy: 'write to another place' },
};

/** What the operating system said of a path, in a person's words; absent for other errors. */
export const fileProblem = (error: unknown): string | undefined =>
  said[errorCode(error) ?? '']?.problem;

/** Says in a person's words what the operating system said of a path; other errors pass unchanged. */
export function fileError(error: unknown, file: string, remedy = 'check the path'): unknown {
  const words = said[errorCode(error) ?? ''];
  return words === undefined ? error : new InputError(words.problem, { remedy, file, ...words });
}
