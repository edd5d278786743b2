import type { Finding } from '@labelray/core';
import { negation } from '../counts/detectionTasks.ts';
import { hasValues, macro } from './macro.ts';
import { valueF1 } from './valueF1.ts';

/** Values that say something of the finding. */
const stated = ({ values }: Finding): boolean[] =>
  values.map(({ role }) => role === 'present' || role === 'absent' || role === 'uncertain');

export const chexbertWeighted = macro({
  id: 'chexbertWeighted',
  title: 'CheXbert weighted F1',
  definition:
    'Mean over findings of the F1 of absent, uncertain and present, weighted by their shares of the gold that mentions the finding (Smit 2020).',
  listed: (layout) =>
    hasValues(layout) && layout.slots.some(({ weak, masks }) => !weak && negation.id in masks),
  ofFinding: (tally, slot) => {
    if (!(negation.id in slot.masks)) return NaN;
    let sum = 0;
    let mentioned = 0;
    stated(slot.finding).forEach((counts, c) => {
      const support = counts ? (tally.gold[slot.firstValue + c] ?? 0) : 0;
      if (support === 0) return;
      sum += support * valueF1(tally, slot, c);
      mentioned += support;
    });
    return sum / mentioned;
  },
});
