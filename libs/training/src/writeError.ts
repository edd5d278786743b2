import { InputError } from '@labelray/core';

const said: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'larger than a file may be here',
  EROFS: 'the disk is read-only',
  EACCES: 'no permission to write',
  EPERM: 'no permission to write',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'is a file, not a folder',
};

/** Says in a person's words why a file of a training could not be written; other errors pass unchanged. */
export function writeError(error: unknown, file: string): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  const problem = said[String(error.code)];
  if (problem === undefined) return error;
  return new InputError(problem, {
    file,
    remedy:
      'make room or choose another folder; what was saved before is intact and can be resumed',
  });
}
