import { hasValues, macro } from './macro.ts';
import { valueF1 } from './valueF1.ts';

export const weighted = macro({
  id: 'weighted',
  title: 'Weighted F1',
  definition: 'Mean over findings of the F1 of the values, weighted by their share of the gold.',
  listed: hasValues,
  ofFinding: (tally, slot) => {
    let sum = 0;
    for (let c = 0; c < slot.values; c++) {
      const support = tally.gold[slot.firstValue + c] ?? 0;
      if (support > 0) sum += support * valueF1(tally, slot, c);
    }
    return sum / (tally.n[slot.index] ?? 0);
  },
});
