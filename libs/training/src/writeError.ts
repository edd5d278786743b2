import { fileProblem, InputError } from '@labelray/core';

/** Says in a person's words why a file of a training could not be written; other errors pass unchanged. */
export function writeError(error: unknown, file: string): unknown {
  const problem = fileProblem(error);
  if (problem === undefined) return error;
  return new InputError(problem, {
    file,
    remedy:
      'make room or choose another folder; what was saved before is intact and can be resumed',
  });
}
