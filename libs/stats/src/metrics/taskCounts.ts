import { detectionTasks, type DetectionTask } from '../counts/detectionTasks.ts';
import type { ClassCounts } from '../counts/f1.ts';
import type { FindingSlot, TaskCells } from '../counts/layOut.ts';
import type { Tally } from '../counts/tally.ts';

/** Where a finding keeps the counts of a detection task; undefined where the task does not suit it. */
export function taskOf(slot: FindingSlot, task: DetectionTask): TaskCells | undefined {
  return slot.tasks[detectionTasks.indexOf(task)];
}

/** Counts of the yes-side of a detection task in one finding; none where the task does not suit it. */
export function taskCounts({ tasks }: Tally, task: TaskCells | undefined): ClassCounts {
  if (task === undefined) return { tp: 0, fp: 0, fn: 0 };
  const { at } = task;
  return { tp: tasks[at] ?? 0, fp: tasks[at + 1] ?? 0, fn: tasks[at + 2] ?? 0 };
}
