import type { Layout } from './layOut.ts';
import { planTasks, type TaskPlan } from './planTasks.ts';

/** The confusion matrices of one system on one (re)sample, with their margins; the single thing metrics look at. */
export interface Tally {
  readonly layout: Layout;
  readonly plan: TaskPlan;
  /** Cells, gold and predicted in a row; the fields below are views into it. */
  readonly counts: Float64Array;
  readonly cells: Float64Array; // (layout.cells)
  /** True positives, gold and predicted by value, all findings in a row; binary gold has none. */
  readonly hits: Float64Array; // (layout.values)
  readonly gold: Float64Array; // (layout.values)
  readonly predicted: Float64Array; // (layout.values)
  /** F1 of each value against the rest, which many metrics average; NaN without gold and prediction. */
  readonly f1: Float64Array; // (layout.values)
  /** Annotated reports by finding; of values only. */
  readonly n: Float64Array; // (findings)
  /** Of each detection task in each finding: hits, predicted yes, gold yes; read them through `taskSums`. */
  readonly tasks: Float64Array; // (layout.taskCounts)
  readonly state: { tasksAreSummed: boolean };
}

/** An empty tally. */
export function createTally(layout: Layout): Tally {
  const { cells, values } = layout;
  const counts = new Float64Array(cells + 2 * values);
  return {
    layout,
    plan: planTasks(layout),
    counts,
    cells: counts.subarray(0, cells),
    gold: counts.subarray(cells, cells + values),
    predicted: counts.subarray(cells + values),
    hits: new Float64Array(layout.values),
    f1: new Float64Array(layout.values),
    n: new Float64Array(layout.slots.length),
    tasks: new Float64Array(layout.taskCounts),
    state: { tasksAreSummed: false },
  };
}

/** Sums the cells into the margins, after every change of the cells. */
export function sumMargins(tally: Tally): Tally {
  const { layout, cells, hits, gold, predicted, f1, n } = tally;
  for (const { index, values, columns, firstCell, firstValue } of layout.slots) {
    let all = 0;
    for (let c = 0; c < values; c++) {
      let [row, column] = [0, 0];
      for (let p = 0; p < columns; p++) row += cells[firstCell + c * columns + p] ?? 0;
      for (let g = 0; g < values; g++) column += cells[firstCell + g * columns + c] ?? 0;
      const hit = cells[firstCell + c * columns + c] ?? 0;
      hits[firstValue + c] = hit;
      gold[firstValue + c] = row;
      predicted[firstValue + c] = column;
      // 2tp / (2tp + fp + fn); INVALID adds to the gold it missed and to nothing else.
      f1[firstValue + c] = (2 * hit) / (row + column);
      all += row;
    }
    n[index] = all;
  }
  tally.state.tasksAreSummed = false;
  return tally;
}

/** Counts of the detection tasks, summed when first asked for: permutations of other metrics never are. */
export function taskSums({ counts, tasks, state, plan }: Tally): Float64Array {
  if (state.tasksAreSummed) return tasks;
  const { starts, terms } = plan;
  let term = 0;
  for (let k = 0; k < tasks.length; k++) {
    const end = starts[k + 1] ?? 0;
    let sum = 0;
    for (; term < end; term++) sum += counts[terms[term] ?? 0] ?? 0;
    tasks[k] = sum;
  }
  state.tasksAreSummed = true;
  return tasks;
}
