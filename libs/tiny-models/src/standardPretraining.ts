import type { Modality, Study } from '@labelray/core';
import { modality as ccta } from '@labelray/modality-ccta';
import { modality as cxr } from '@labelray/modality-cxr';
import { modality as mammo } from '@labelray/modality-mammo';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createPretraining,
  type Pretraining,
  type PretrainingOptions,
} from './createPretraining.ts';
import { scoredNames } from './audit/scoredNames.ts';
import type { Mixture } from './passages/planPassage.ts';
import { scoredGlossary } from './documents/scoredGlossary.ts';
import { blindWords } from './unlabeled/blindWords.ts';
import { gatherUnlabeled } from './unlabeled/gatherUnlabeled.ts';
import { studyParts, type StudyPart } from './unlabeled/studyParts.ts';
import type { UnlabeledReport } from './unlabeled/unlabeledReport.ts';

/** Every modality whose findings are not to be asked and whose studies are not to be seen. */
export const scoredModalities: readonly Modality[] = [cxr, mammo, ccta];

/** Modalities whose unlabeled reports are read. */
const readModalities = [cxr, mammo];

/** Far from the seeds of the studies, which are 1, 2 and 20261 to 20266. */
const unlabeledSeed = 880_001;

/** The pretraining data with all it was made from, as the audit wants it. */
export interface StandardPretraining {
  readonly data: Pretraining;
  /** The same with changes to the mixture, from the same materials. */
  readonly dataWith: (changes?: Partial<Mixture>) => Pretraining;
  readonly unlabeled: readonly UnlabeledReport[];
  readonly studies: readonly StudyPart[];
}

/** The synthetic parts of every study file of the workspace; the same corpus of two studies is read once. */
export function readStudyParts(): readonly StudyPart[] {
  const studies = scoredModalities.flatMap(({ id }) => {
    const folder = join(import.meta.dirname, `../../modality-${id}/studies`);
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Study);
  });
  const seen = new Set<string>();
  const fresh = studies.map(({ modality, name, corpora }) => ({
    modality,
    name,
    corpora: corpora.filter(({ source }) => {
      const key = JSON.stringify([modality, source]);
      return !seen.has(key) && seen.add(key);
    }),
  }));
  return studyParts(fresh, scoredModalities);
}

/**
 * The pretraining data of the miniature models as they are trained: unlabeled reports of chest X-ray and mammography that
 * resemble no report of any study, and everything of `createPretraining`. Takes some seconds.
 */
export function standardPretraining({
  reports = 3000,
  ...options
}: Omit<PretrainingOptions, 'unlabeled'> & {
  /** Unlabeled reports a modality and style. */
  readonly reports?: number;
}): StandardPretraining {
  const studies = readStudyParts();
  const unlabeled = gatherUnlabeled(readModalities, {
    seed: unlabeledSeed,
    reports,
    studies: studies.flatMap((part) => part.reports),
  });
  const scored = scoredNames(scoredModalities, scoredGlossary);
  const words = blindWords(unlabeled, scored);
  const unasked = (question: string): boolean => scored(question) !== undefined;
  const dataWith = (changes: Partial<Mixture> = {}): Pretraining =>
    createPretraining({
      ...{ ...options, unlabeled, words, unasked },
      mixture: { ...options.mixture, ...changes },
    });
  return { data: dataWith(), dataWith, unlabeled, studies };
}
