import { InputError } from '@labelray/core';

const said: Readonly<Record<string, { readonly problem: string; readonly remedy: string }>> = {
  ENOENT: { problem: 'no such file or folder', remedy: 'check the path' },
  EACCES: { problem: 'no permission', remedy: 'check who may use it' },
  EPERM: { problem: 'no permission', remedy: 'check who may use it' },
  EISDIR: { problem: 'is a folder, not a file', remedy: 'check the path' },
  ENOTDIR: { problem: 'a part of the path is not a folder', remedy: 'check the path' },
  ELOOP: { problem: 'is a link that leads to itself', remedy: 'check the path' },
  EROFS: { problem: 'the disk is read-only', remedy: 'write to another place' },
  ENOSPC: { problem: 'disk full', remedy: 'free some space and run again' },
};

/** Says in a person's words what the operating system said of a file; other errors pass unchanged. */
export function fileError(error: unknown, file: string): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  const words = said[String(error.code)];
  return words === undefined
    ? error
    : new InputError(words.problem, { file, remedy: words.remedy });
}
