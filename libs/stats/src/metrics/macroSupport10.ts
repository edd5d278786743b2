import type { Tally } from '../counts/tally.ts';
import { hasValues, macro } from './macro.ts';
import { presentF1 } from './macroPresent.ts';
import type { Metric } from './metric.ts';

const enough = 10;

export const macroSupport10 = macro({
  id: 'macroSupport10',
  title: 'Macro F1 (support ≥ 10)',
  definition:
    'As macroPresent, over those values of a finding that at least 10 gold reports have; findings without one are left out.',
  listed: hasValues,
  ofFinding: (tally, slot) => presentF1(tally, slot, enough),
});

/** Pairs of finding and value with at least so much gold. */
function cells({ layout }: Tally, support: number): number {
  return layout.slots
    .filter(({ weak }) => !weak)
    .reduce((sum, slot) => sum + slot.support.filter((n) => n >= support).length, 0);
}

export const macroSupport10Cells: Metric = {
  id: 'macroSupport10Cells',
  title: 'Values with support ≥ 10',
  definition: 'Pairs of finding and value that macroSupport10 averages over.',
  resampled: false,
  listed: hasValues,
  value: (tally) => cells(tally, enough),
};

export const macroSupport10CellsTotal: Metric = {
  id: 'macroSupport10CellsTotal',
  title: 'Values with any support',
  definition: 'Pairs of finding and value that occur in the gold, those of macroPresent.',
  resampled: false,
  listed: hasValues,
  value: (tally) => cells(tally, 1),
};
