import { InputError, type Finding, type LabeledReport } from '@labelray/core';
import { layOutRow, slotTargets, type SlotLayout, type SlotTargets } from '@labelray/llama';
import type { SlotTrainingRow } from '@labelray/lora';
import { idList, inverseFrequencyWeights } from '@labelray/training';
import type { Prompter } from '../prompt/openPrompter.ts';
import type { DataSurvey } from './surveyData.ts';

/** A training report as the model reads it. */
export type TuningRow = SlotTrainingRow & { readonly id: string };

/** How reports become rows. */
export interface TuningRowOptions {
  readonly prompter: Prompter;
  readonly findings: readonly Finding[];
  readonly maxTokens: number;
  readonly counts: DataSurvey['counts'];
  /** How much rare values weigh more: 0 not at all, 1 each value of a finding as much in all as any other. */
  readonly valueWeights: number;
}

/**
 * The training reports that fit the cut-off, and the ids of those that do not: a report is never cut. Throws InputError
 * where there is no report, where one has no label of a finding, and where none fits.
 */
export function tuningRows(
  train: readonly LabeledReport[],
  { prompter, findings, maxTokens, counts, valueWeights }: TuningRowOptions,
): { readonly rows: readonly TuningRow[]; readonly overLong: readonly string[] } {
  if (train.length === 0) {
    throw new InputError('no report to train on', { remedy: 'give at least one annotated report' });
  }
  const golds = train.map(({ labels }) => prompter.gold(labels));
  const idle = train.filter((_, at) => golds[at]?.every((option) => option === undefined));
  if (idle.length > 0) {
    throw new InputError(
      `${idle.length} of ${train.length} training reports have no label of a finding: ${idList(idle.map(({ id }) => id))}`,
      { remedy: 'annotate them or leave them out' },
    );
  }
  const weights = findings.map(({ id }) =>
    inverseFrequencyWeights(counts[id] ?? {}, { power: valueWeights }),
  );
  const weightOf = (branch: number, option: number): number =>
    weights[branch]?.[findings[branch]?.values[option]?.code ?? ''] ?? 1;
  const overLong: string[] = [];
  const rows = train.flatMap((report, at): TuningRow[] => {
    const layout = prompter.exceeds(report, maxTokens)
      ? undefined
      : layOutRow(prompter.row(report));
    if (layout === undefined || layout.ids.length > maxTokens) {
      overLong.push(report.id);
      return [];
    }
    const gold = golds[at] ?? [];
    const targets = weighted(slotTargets(layout, gold), layout, { gold, weightOf });
    return [{ id: report.id, layout, targets }];
  });
  if (rows.length === 0) {
    throw new InputError(
      `none of ${train.length} training reports fits ${maxTokens} tokens: ${idList(overLong)}`,
      { remedy: 'raise maxTokens or set guideline=brief' },
    );
  }
  return { rows, overLong };
}

/** Multiplies the places on the way to the gold option of each branch. */
function weighted(
  targets: SlotTargets,
  { steps }: SlotLayout,
  {
    gold,
    weightOf,
  }: {
    readonly gold: readonly (number | undefined)[];
    readonly weightOf: (branch: number, option: number) => number;
  },
): SlotTargets {
  const weights = targets.weights.slice();
  for (const [branch, option] of gold.entries()) {
    if (option === undefined) continue;
    for (const { place } of steps[branch]?.[option] ?? []) {
      weights[place] = (weights[place] ?? 0) * weightOf(branch, option);
    }
  }
  return { ...targets, weights };
}
