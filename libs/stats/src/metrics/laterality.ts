import { presence } from '../counts/detectionTasks.ts';
import type { Metric } from './metric.ts';
import { taskCounts, taskOf } from './taskCounts.ts';

export const laterality: Metric = {
  id: 'laterality',
  title: 'Laterality accuracy',
  definition:
    'Share with the same place among the cells that gold and prediction both call present.',
  resampled: true,
  listed: ({ gold, slots }) =>
    gold === 'values' && slots.some((slot) => !slot.weak && taskOf(slot, presence) !== undefined),
  value: (tally) => {
    let same = 0;
    let both = 0;
    for (const slot of tally.layout.slots) {
      const task = taskOf(slot, presence);
      if (slot.weak || task === undefined) continue;
      both += taskCounts(tally, task).tp;
      for (let c = 0; c < slot.values; c++) {
        if (slot.finding.values[c]?.role === 'present')
          same += tally.hits[slot.firstValue + c] ?? 0;
      }
    }
    return same / both;
  },
};
