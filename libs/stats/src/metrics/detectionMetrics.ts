import type { ClassCounts } from '../counts/f1.ts';
import {
  detectionTasks,
  mention,
  negation,
  positive,
  presence,
  uncertain,
  uncertainAsAbsent,
  uncertainAsPresent,
  type DetectionTask,
} from '../counts/detectionTasks.ts';
import type { Layout, TaskClasses } from '../counts/layOut.ts';
import { precision } from '../counts/precision.ts';
import { recall } from '../counts/recall.ts';
import type { Tally } from '../counts/tally.ts';
import { macro } from './macro.ts';
import type { Metric } from './metric.ts';
import { pooledF1, taskCounts, taskF1, taskOf } from './taskCounts.ts';

/** What is told of a task, in one finding and pooled; F1, which is resampled, by the shortest way. */
const quantities = [
  { suffix: '', title: 'F1', inFinding: taskF1, overall: pooledF1 },
  {
    suffix: 'Precision',
    title: 'precision',
    inFinding: (tally: Tally, task: TaskClasses | undefined) => precision(taskCounts(tally, task)),
    overall: (tally: Tally, place: number) => precision(pooled(tally, place)),
  },
  {
    suffix: 'Recall',
    title: 'recall',
    inFinding: (tally: Tally, task: TaskClasses | undefined) => recall(taskCounts(tally, task)),
    overall: (tally: Tally, place: number) => recall(pooled(tally, place)),
  },
] as const;

/** Counts of a task pooled over the findings that are averaged. */
function pooled(tally: Tally, place: number): ClassCounts {
  let [tp, fp, fn] = [0, 0, 0];
  for (const slot of tally.layout.slots) {
    if (slot.weak) continue;
    const counts = taskCounts(tally, slot.tasks[place]);
    tp += counts.tp;
    fp += counts.fp;
    fn += counts.fn;
  }
  return { tp, fp, fn };
}

/** Macro and micro F1, precision and recall of a detection task. */
function metricsOf(
  task: DetectionTask,
  {
    id,
    title,
    question,
    listed,
  }: {
    readonly id: (average: 'Macro' | 'Micro', quantity: string) => string;
    readonly title: string;
    readonly question: string;
    readonly listed: (layout: Layout) => boolean;
  },
): Metric[] {
  const place = detectionTasks.indexOf(task);
  return quantities.flatMap(({ suffix, title: quantity, inFinding, overall }) => [
    macro({
      id: id('Macro', suffix),
      title: `${title}, macro ${quantity}`,
      definition: `Mean over findings of the ${quantity} of ${question}.`,
      resampled: suffix === '',
      listed,
      ofFinding: (tally, slot) => inFinding(tally, slot.tasks[place]),
    }),
    {
      id: id('Micro', suffix),
      title: `${title}, micro ${quantity}`,
      definition: `The ${quantity} of ${question}, from true and false positives and misses pooled over findings.`,
      resampled: suffix === '',
      listed,
      value: (tally) => overall(tally, place),
    },
  ]);
}

const suits = ({ slots }: Layout, task: DetectionTask) =>
  slots.some((slot) => !slot.weak && taskOf(slot, task) !== undefined);

/** The CheXpert detection tasks and mammography's presence; where gold has values. */
const statements: readonly Metric[] = (
  [
    [mention, 'Mention', 'any statement against none'],
    [negation, 'Negation', 'stated absent against the rest'],
    [uncertain, 'Uncertain', 'uncertain against the rest'],
    [positive, 'Positive', 'stated present against the rest'],
    [presence, 'Presence', 'present in whatever place against the rest'],
  ] as const
).flatMap(([task, title, question]) =>
  metricsOf(task, {
    id: (average, quantity) => task.id + average + quantity,
    title,
    question,
    listed: (layout) => layout.gold === 'values' && suits(layout, task),
  }),
);

/** Present or not, once reading uncertain statements as present and once as not present. */
const policies: readonly Metric[] = (
  [
    [uncertainAsPresent, 'U→1', 'present against not present, uncertain read as present'],
    [uncertainAsAbsent, 'U→0', 'present against not present, uncertain read as not present'],
  ] as const
).flatMap(([task, policy, question]) =>
  metricsOf(task, {
    id: (average, quantity) => `binary${average}${quantity}${task.id}`,
    title: `Binary ${policy}`,
    question,
    // Without an uncertain value the two policies would repeat `presence`.
    listed: (layout) =>
      suits(layout, task) && (layout.gold === 'binary' || suits(layout, uncertain)),
  }),
);

export const detectionMetrics: readonly Metric[] = [...statements, ...policies];
