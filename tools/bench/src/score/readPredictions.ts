import { fileSource } from '@labelray/corpus/files';
import type { Modality, Prediction } from '@labelray/core';
import { parseLabels, parsePredictions } from '@labelray/core/formats';
import { isJsonLines } from '../files/isJsonLines.ts';

/** The predictions of a predictions JSONL or a labels CSV, by the file's name. */
export async function readPredictions(
  path: string,
  { findings }: Modality,
): Promise<readonly Prediction[]> {
  if (isJsonLines(path)) return Array.fromAsync(parsePredictions(fileSource(path), { findings }));
  const { rows } = await parseLabels(fileSource(path), findings);
  return rows.map(({ reportId, labels }) => ({ reportId, status: 'ok', labels }));
}
