import type { Compute, Scores } from '@labelray/core';
import { parseCompute, parseScores } from '@labelray/core/formats';
import { readText } from '../files/readText.ts';

/** Scores and, where its file is given, what the run cost. */
export function readResults(
  scoresFile: string,
  computeFile: string | undefined,
): { scores: Scores; compute: Compute | undefined } {
  return {
    scores: parseScores(readText(scoresFile), scoresFile),
    compute:
      computeFile === undefined ? undefined : parseCompute(readText(computeFile), computeFile),
  };
}
