import type { Modality } from '@labelray/core';
import { readStudyParts } from '../standardPretraining.ts';
import { gatherUnlabeled } from '../unlabeled/gatherUnlabeled.ts';

/** Far from the seeds of the studies and of the other miniatures. */
const unlabeledSeed = 880_002;

/** A report of which only the text is known. */
export interface PlainReport {
  readonly id: string;
  readonly text: string;
}

/** Unlabeled reports of a modality that resemble none of a study. */
export function plainReports(
  modality: Modality,
  { reports }: { readonly reports: number },
): readonly PlainReport[] {
  const studies = readStudyParts().flatMap((part) => part.reports);
  return gatherUnlabeled([modality], { seed: unlabeledSeed, reports, studies }).map(
    ({ id, text }) => ({ id, text }),
  );
}
