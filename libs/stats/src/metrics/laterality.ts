import { presence } from '../counts/detectionTasks.ts';
import type { FindingSlot } from '../counts/layOut.ts';
import type { Tally } from '../counts/tally.ts';
import type { Metric } from './metric.ts';

/** Cells where gold and prediction both say present, and those of them that name the same place. */
function places({ cells }: Tally, slot: FindingSlot): { same: number; both: number } {
  const mask = slot.masks[presence.id];
  let same = 0;
  let both = 0;
  for (let g = 0; mask !== undefined && g < slot.rows; g++) {
    for (let p = 0; mask.rows[g] && p < slot.columns; p++) {
      if (!mask.columns[p]) continue;
      const n = cells[slot.firstCell + g * slot.columns + p] ?? 0;
      both += n;
      if (g === p) same += n;
    }
  }
  return { same, both };
}

export const laterality: Metric = {
  id: 'laterality',
  title: 'Laterality accuracy',
  definition:
    'Share with the same place among the cells that gold and prediction both call present.',
  resampled: true,
  listed: ({ gold, slots }) =>
    gold === 'values' && slots.some(({ weak, masks }) => !weak && presence.id in masks),
  value: (tally) => {
    let same = 0;
    let both = 0;
    for (const slot of tally.layout.slots) {
      if (slot.weak) continue;
      const counts = places(tally, slot);
      same += counts.same;
      both += counts.both;
    }
    return same / both;
  },
};
