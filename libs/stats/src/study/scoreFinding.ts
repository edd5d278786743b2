import type { Estimate, FindingScore } from '@labelray/core';
import { uncertainAsAbsent, uncertainAsPresent } from '../counts/detectionTasks.ts';
import type { ClassCounts } from '../counts/f1.ts';
import type { FindingSlot } from '../counts/layOut.ts';
import { precision } from '../counts/precision.ts';
import { recall } from '../counts/recall.ts';
import type { Tally } from '../counts/tally.ts';
import { kappa } from '../metrics/kappa.ts';
import { taskCounts, taskOf } from '../metrics/taskCounts.ts';
import { estimable } from '../numbers/estimable.ts';
import { meanOfEstimable } from '../numbers/meanOfEstimable.ts';
import { valuesOf } from './planStatistics.ts';

/** Fewer positives than this say too little for a confirmatory claim. */
const enoughPositives = 10;

/** Gold reports in which the finding is present, or where values have no roles those with any statement. */
function positives(slot: FindingSlot): number {
  if (slot.values === 0) return slot.support[0] ?? 0;
  const { values, unmentioned } = slot.finding;
  const roles = values.some(({ role }) => role === 'present');
  return values.reduce(
    (sum, { code, role }, c) =>
      (roles ? role === 'present' : code !== unmentioned) ? sum + (slot.support[c] ?? 0) : sum,
    0,
  );
}

/** Whether a finding is printed grey and kept out of confirmatory families. */
export function isRare(slot: FindingSlot): boolean {
  return positives(slot) < enoughPositives;
}

/** Gold reports that say something of the finding (binary gold: in which it is present). */
function stated(slot: FindingSlot): number {
  if (slot.values === 0) return slot.support[0] ?? 0;
  const { values, unmentioned } = slot.finding;
  return values.reduce(
    (sum, { code }, c) => (code === unmentioned ? sum : sum + (slot.support[c] ?? 0)),
    0,
  );
}

/** True and false positives and misses of each line of a finding's table of values. */
function countsByValue(tally: Tally, slot: FindingSlot): ClassCounts[] {
  if (slot.values === 0) {
    return [uncertainAsPresent, uncertainAsAbsent].map((task) =>
      taskCounts(tally, taskOf(slot, task)),
    );
  }
  return slot.finding.values.map((_, c) => {
    const v = slot.firstValue + c;
    const tp = tally.hits[v] ?? 0;
    return { tp, fp: (tally.predicted[v] ?? 0) - tp, fn: (tally.gold[v] ?? 0) - tp };
  });
}

/** Every number of one finding; intervals come from the resamples. */
export function scoreFinding(
  tally: Tally,
  slot: FindingSlot,
  intervals: { readonly finding: Estimate; readonly value: (code: string) => Estimate },
): FindingScore {
  const { finding, firstCell, rows, columns, support } = slot;
  const confusion = Array.from({ length: rows }, (_, g) =>
    Array.from(tally.cells.slice(firstCell + g * columns, firstCell + (g + 1) * columns)),
  );
  const counts = countsByValue(tally, slot);
  const values = valuesOf(slot).map(({ code, f1 }, c) => {
    const { tp, fp, fn } = counts[c] ?? { tp: 0, fp: 0, fn: 0 };
    return {
      code,
      support: tp + fn,
      predicted: tp + fp,
      precision: estimable(precision({ tp, fp, fn })),
      recall: estimable(recall({ tp, fp, fn })),
      // The interval skips draws without gold; the value itself is defined where anything was predicted.
      f1: { ...intervals.value(code), value: estimable(f1(tally)) },
    };
  });
  const averaged =
    slot.values === 0 ? counts.slice(0, 1) : counts.filter((_, c) => support[c] !== 0);
  return {
    finding: finding.id,
    confusion,
    f1: intervals.finding,
    precision: estimable(meanOfEstimable(averaged.map(precision))),
    recall: estimable(meanOfEstimable(averaged.map(recall))),
    support: stated(slot),
    kappa: slot.values === 0 ? null : estimable(kappa.ofFinding(tally, slot)),
    values,
    rare: isRare(slot),
    ...(slot.weak ? { weak: true } : {}),
  };
}
