import { detectionTasks, type DetectionTask } from '../counts/detectionTasks.ts';
import type { ClassCounts } from '../counts/f1.ts';
import type { FindingSlot, TaskClasses } from '../counts/layOut.ts';
import { taskSums, type Tally } from '../counts/tally.ts';

/** Where a finding keeps the counts of a detection task; undefined where the task does not suit it. */
export function taskOf(slot: FindingSlot, task: DetectionTask): TaskClasses | undefined {
  return slot.tasks[detectionTasks.indexOf(task)];
}

/** Counts of the yes-side of a detection task in one finding; none where the task does not suit it. */
export function taskCounts(tally: Tally, task: TaskClasses | undefined): ClassCounts {
  if (task === undefined) return { tp: 0, fp: 0, fn: 0 };
  const { at } = task;
  const tasks = taskSums(tally);
  const tp = tasks[at] ?? 0;
  return { tp, fp: (tasks[at + 1] ?? 0) - tp, fn: (tasks[at + 2] ?? 0) - tp };
}

/** F1 of a detection task in one finding: 2tp / (predicted yes + gold yes); NaN where the task does not suit it. */
export function taskF1(tally: Tally, task: TaskClasses | undefined): number {
  if (task === undefined) return NaN;
  const { at } = task;
  const tasks = taskSums(tally);
  return (2 * (tasks[at] ?? 0)) / ((tasks[at + 1] ?? 0) + (tasks[at + 2] ?? 0));
}

/** F1 of a detection task from its counts summed over the findings that are averaged. */
export function pooledF1(tally: Tally, place: number): number {
  const tasks = taskSums(tally);
  let [tp, yes] = [0, 0];
  for (const { weak, tasks: places } of tally.layout.slots) {
    const task = places[place];
    if (weak || task === undefined) continue;
    tp += tasks[task.at] ?? 0;
    yes += (tasks[task.at + 1] ?? 0) + (tasks[task.at + 2] ?? 0);
  }
  return (2 * tp) / yes;
}
