import type { Value } from '@labelray/core';
import { negation } from '../counts/detectionTasks.ts';
import { hasValues, macro } from './macro.ts';
import { taskOf } from './taskCounts.ts';
import { valueF1 } from './valueF1.ts';

/** Whether a value says something of the finding. */
const isStated = (value: Value | undefined) =>
  value?.role === 'present' || value?.role === 'absent' || value?.role === 'uncertain';

export const chexbertWeighted = macro({
  id: 'chexbertWeighted',
  title: 'CheXbert weighted F1',
  definition:
    'Mean over findings of the F1 of absent, uncertain and present, weighted by their shares of the gold that mentions the finding (Smit 2020).',
  listed: (layout) =>
    hasValues(layout) &&
    layout.slots.some((slot) => !slot.weak && taskOf(slot, negation) !== undefined),
  ofFinding: (tally, slot) => {
    if (taskOf(slot, negation) === undefined) return NaN;
    let sum = 0;
    let mentioned = 0;
    for (let c = 0; c < slot.values; c++) {
      const support = tally.gold[slot.firstValue + c] ?? 0;
      if (support === 0 || !isStated(slot.finding.values[c])) continue;
      sum += support * valueF1(tally, slot, c);
      mentioned += support;
    }
    return sum / mentioned;
  },
});
