import { InputError } from '@labelray/core';

const said: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  ENOSPC: ['disk full', 'free some space and run again'],
  EDQUOT: ['disk quota used up', 'free some space and run again'],
  EACCES: ['no permission to write', 'write to another place'],
  EPERM: ['no permission to write', 'write to another place'],
  EROFS: ['the disk is read-only', 'write to another place'],
  ENOTDIR: ['a part of the path is no folder', 'write to another place'],
  EEXIST: ['is a file, not a folder', 'write to another place'],
};

/** The code that the operating system gave an error, where it did. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : undefined;
}

/** Says in a person's words why something could not be written; other errors pass unchanged. */
export function writeError(error: unknown, file: string): unknown {
  const words = said[errorCode(error) ?? ''];
  return words === undefined ? error : new InputError(words[0], { file, remedy: words[1] });
}
