import { hasValues, macro } from './macro.ts';
import { valueF1 } from './valueF1.ts';

/** As `f1_score(average="macro")` of scikit-learn: a value that is only predicted counts with F1 = 0. */
export const macroPaper = macro({
  id: 'macroPaper',
  title: "Macro F1 (paper's code)",
  definition:
    'Mean over findings of the mean F1 over the values that occur in gold or prediction, as in the published code; a value that the gold never uses counts as 0.',
  listed: hasValues,
  ofFinding: (tally, slot) => {
    let sum = 0;
    let n = 0;
    for (let c = 0; c < slot.values; c++) {
      const f = valueF1(tally, slot, c);
      if (Number.isNaN(f)) continue;
      sum += f;
      n++;
    }
    return sum / n;
  },
});
