import { hasValues, macro } from './macro.ts';
import { valueF1 } from './valueF1.ts';

export const macroFixed = macro({
  id: 'macroFixed',
  title: 'Macro F1 (all values)',
  definition:
    'Mean over findings of the mean F1 over all values of the finding; values in neither gold nor prediction count as 0.',
  listed: hasValues,
  ofFinding: (tally, slot) => {
    if (tally.n[slot.index] === 0) return NaN;
    let sum = 0;
    for (let c = 0; c < slot.values; c++) sum += valueF1(tally, slot, c) || 0;
    return sum / slot.values;
  },
});
