import type { LabeledReport, Labels } from '@labelray/core';
import { devScore } from '@labelray/labelers/tuning';
import { f1 } from '@labelray/stats';
import type { DataSet } from './dataSets.ts';

/** How well reports were labeled. */
export interface LabelScore {
  /** Mean over findings of the mean F1 over the values that their gold has. */
  readonly macro: number;
  /** F1 of what is found, all findings together: the right value where the gold has one that is not the negative one. */
  readonly micro: number;
}

/** Scores predictions against gold; reports without a prediction count as missed. */
export function scoreLabels(
  { modality: { findings }, positive }: DataSet,
  reports: readonly LabeledReport[],
  predictions: Readonly<Record<string, Labels>>,
): LabelScore {
  const judged = reports.map(({ id, labels }) => ({
    gold: labels,
    predicted: predictions[id] ?? {},
  }));
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const { gold, predicted } of judged) {
    for (const { id, unmentioned } of findings) {
      const isFound = (code: string | undefined) =>
        positive === undefined ? code !== undefined && code !== unmentioned : code === positive;
      const [truth, said] = [gold[id], predicted[id]];
      if (truth === undefined) continue;
      if (isFound(truth) && said === truth) counts.tp++;
      else {
        if (isFound(truth)) counts.fn++;
        if (isFound(said)) counts.fp++;
      }
    }
  }
  return { macro: devScore(findings, judged).score, micro: f1(counts) };
}
