import type { LabeledReport } from '@labelray/core';
import { formatReport } from '@labelray/core/formats';
import { modality } from '@labelray/modality-cxr';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reports to train on and to be scored on after each epoch, and the files they were written to. */
export interface BenchmarkData {
  readonly train: readonly LabeledReport[];
  readonly dev: readonly LabeledReport[];
  readonly files: { readonly train: string; readonly dev: string };
}

/** Writes synthetic chest reports, always the same; no dev report has the text of a training report. */
export async function writeData(
  folder: string,
  parts: { readonly train: number; readonly dev: number },
): Promise<BenchmarkData> {
  const reports = modality.synthesize?.({ style: 'internal', parts, seed: 1 }) ?? [];
  const train = reports.filter(({ split }) => split === 'train');
  const known = new Set(train.map(({ text }) => text));
  const dev = reports.filter(({ split, text }) => split === 'dev' && !known.has(text));
  const files = { train: join(folder, 'train.jsonl'), dev: join(folder, 'dev.jsonl') };
  await writeFile(files.train, train.map((report) => formatReport(report)).join(''));
  await writeFile(files.dev, dev.map((report) => formatReport(report)).join(''));
  return { train, dev, files };
}
