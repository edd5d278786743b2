import { chanceCorrected } from '../numbers/chanceCorrected.ts';
import { hasValues, macro } from './macro.ts';

/** Cohen 1960. INVALID never agrees and, having no gold, adds nothing to chance agreement. */
export const kappa = macro({
  id: 'kappa',
  title: 'Cohen κ',
  definition: 'Mean over findings of Cohen’s kappa between gold and prediction.',
  listed: hasValues,
  ofFinding: ({ hits, gold, predicted, n }, { index, firstValue, values }) => {
    const all = n[index] ?? 0;
    let observed = 0;
    let expected = 0;
    for (let v = firstValue; v < firstValue + values; v++) {
      observed += hits[v] ?? 0;
      expected += (gold[v] ?? 0) * (predicted[v] ?? 0);
    }
    return chanceCorrected(observed / all, expected / (all * all));
  },
});
