import {
  InputError,
  seededRandom,
  shuffle,
  type Finding,
  type LabeledReport,
  type Report,
} from '@labelray/core';
import { valueOf } from './answerTexts.ts';

/**
 * The reports that may be shown as examples: of the training part, or of no part where none is named, and annotated for
 * every scored finding. Throws InputError where fewer than `count` are left.
 */
export function examplePool(
  reports: readonly (Report | LabeledReport)[],
  findings: readonly Finding[],
  count: number,
): LabeledReport[] {
  const scored = findings.filter((finding) => finding.scored);
  const pool = reports.filter(
    (report): report is LabeledReport =>
      (report.split ?? 'train') === 'train' &&
      'labels' in report &&
      scored.every((finding) => valueOf(finding, report.labels) !== undefined),
  );
  if (pool.length < count) {
    throw new InputError(
      `${pool.length} training reports are annotated for every finding, ${count} are to be shown`,
      { remedy: 'show fewer, or give more training reports' },
    );
  }
  return pool;
}

/** Which examples are shown. */
export interface ExampleDraw {
  readonly pool: readonly LabeledReport[];
  readonly count: number;
  readonly seed: number;
}

/**
 * Draws the examples of one report: always the same for the same seed and report id, never the report itself, one of its
 * patient, or one of the same text. Throws InputError where the pool has too few of them.
 */
export function drawExamples(report: Report, { pool, count, seed }: ExampleDraw): LabeledReport[] {
  const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const text = words(report.text);
  const others = pool.filter(
    (one) =>
      one.id !== report.id &&
      (report.patientId === undefined || one.patientId !== report.patientId) &&
      words(one.text) !== text,
  );
  if (others.length < count) {
    throw new InputError(
      `report "${report.id}" has ${others.length} training reports of other patients, ${count} are to be shown`,
      { remedy: 'show fewer, or give more training reports' },
    );
  }
  return shuffle(others, seededRandom(seed, 'examples', report.id)).slice(0, count);
}
