import type { LabeledReport, Modality } from '@labelray/core';
import { compileRules, type RulesMode } from '@labelray/labelers';
import { readStudyParts } from '../standardPretraining.ts';
import { gatherUnlabeled } from '../unlabeled/gatherUnlabeled.ts';

/** Far from the seeds of the studies and of the other miniatures. */
const unlabeledSeed = 880_002;

/** A report whose labels were given by rules, not by its author. */
export type RuleLabeled = Pick<LabeledReport, 'id' | 'text' | 'labels'>;

/**
 * Unlabeled reports of a modality that resemble none of a study, with the labels of the rules; CheXbert too learned
 * from the CheXpert labeler before it saw a label by a person.
 */
export function ruleLabeled(
  modality: Modality,
  { reports, mode }: { readonly reports: number; readonly mode: RulesMode },
): readonly RuleLabeled[] {
  const rules = compileRules(modality, { mode });
  const studies = readStudyParts().flatMap((part) => part.reports);
  return gatherUnlabeled([modality], { seed: unlabeledSeed, reports, studies }).map(
    ({ id, text }) => ({ id, text, labels: rules.label(text).labels }),
  );
}
