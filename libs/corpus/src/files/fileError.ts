import { InputError } from '@labelray/core';
import { errorCode } from './errorCode.ts';

const said: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
};

/** Says in a person's words what the operating system said of a path; other errors pass unchanged. */
export function fileError(error: unknown, file: string, remedy: string): unknown {
  const problem = said[errorCode(error) ?? ''];
  return problem === undefined ? error : new InputError(problem, { file, remedy });
}
