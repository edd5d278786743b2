import type { Scores } from '@labelray/core';
import { formatScores } from '@labelray/core/formats';
import { mainTableText } from '@labelray/report';
import { writeAtomically } from '../files/atomicFile.ts';
import { metricLegend } from '../report/metricLegend.ts';

/** Writes scores.json where a path is given; returns what to print, the same JSON or the main table. */
export async function writeScores(
  scores: Scores,
  { output, json }: { readonly output?: string; readonly json: boolean },
): Promise<string> {
  if (output !== undefined) await writeAtomically(output, [formatScores(scores)]);
  return json ? formatScores(scores) : `${mainTableText(scores, { definitions: metricLegend })}\n`;
}
