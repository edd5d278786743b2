import type { ClassCounts } from '../counts/f1.ts';
import type { FindingSlot, TaskMask } from '../counts/layOut.ts';
import type { Tally } from '../counts/tally.ts';

/** Counts of the yes-side of a detection task in one finding; INVALID is no yes. */
export function taskCounts({ cells }: Tally, slot: FindingSlot, mask: TaskMask): ClassCounts {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (let g = 0; g < slot.rows; g++) {
    const row = slot.firstCell + g * slot.columns;
    const gold = mask.rows[g];
    for (let p = 0; p < slot.columns; p++) {
      const n = cells[row + p] ?? 0;
      if (mask.columns[p]) {
        if (gold) tp += n;
        else fp += n;
      } else if (gold) fn += n;
    }
  }
  return { tp, fp, fn };
}
