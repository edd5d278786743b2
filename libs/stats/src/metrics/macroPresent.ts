import type { FindingSlot } from '../counts/layOut.ts';
import type { Tally } from '../counts/tally.ts';
import { hasValues, macro } from './macro.ts';
import { valueF1 } from './valueF1.ts';

/**
 * Mean F1 over the values with at least `support` gold reports in the whole test set: a set that no resample changes.
 * A value that a resample has no gold of is skipped in it.
 */
export function presentF1(tally: Tally, slot: FindingSlot, support = 1): number {
  let sum = 0;
  let n = 0;
  for (let c = 0; c < slot.values; c++) {
    if ((slot.support[c] ?? 0) < support || tally.gold[slot.firstValue + c] === 0) continue;
    sum += valueF1(tally, slot, c);
    n++;
  }
  return sum / n;
}

export const macroPresent = macro({
  id: 'macroPresent',
  title: 'Macro F1 (present values)',
  definition:
    'Mean over findings of the mean F1 over the values that occur in the gold of the whole test set.',
  listed: hasValues,
  ofFinding: (tally, slot) => presentF1(tally, slot),
});
