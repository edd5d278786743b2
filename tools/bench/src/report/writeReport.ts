import type { Compute, Scores } from '@labelray/core';
import { renderReport } from '@labelray/report';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { metricLegend } from './metricLegend.ts';

/** Writes the tables and figures of scores into a folder and returns their paths within it. */
export async function writeReport(
  scores: Scores,
  folder: string,
  { compute, png = false }: { readonly compute?: Compute | undefined; readonly png?: boolean } = {},
): Promise<string[]> {
  const files = await renderReport(scores, {
    ...(compute && { compute }),
    definitions: metricLegend,
    png,
  });
  for (const [path, content] of files) await writeAtomically(join(folder, path), [content]);
  return [...files.keys()];
}
