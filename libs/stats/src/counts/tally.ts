import type { Layout } from './layOut.ts';
import { planMargins, type MarginPlan } from './planMargins.ts';

/** The confusion matrices of one system on one (re)sample, with their margins; the single thing metrics look at. */
export interface Tally {
  readonly layout: Layout;
  /** Cells, then all margins; the fields below are views into it. */
  readonly counts: Float64Array;
  readonly plan: MarginPlan;
  readonly cells: Float64Array; // (layout.cells)
  /** True positives, gold and predicted by value, all findings in a row; binary gold has none. */
  readonly hits: Float64Array; // (layout.values)
  readonly gold: Float64Array; // (layout.values)
  readonly predicted: Float64Array; // (layout.values)
  /** Annotated reports by finding. */
  readonly n: Float64Array; // (findings)
  /** Of each detection task in each finding: hits, predicted yes, gold yes. */
  readonly tasks: Float64Array; // (layout.taskCounts)
  /** F1 of each value against the rest, which many metrics average; NaN without gold and prediction. */
  readonly f1: Float64Array; // (layout.values)
}

/** An empty tally. */
export function createTally(layout: Layout): Tally {
  const plan = planMargins(layout);
  const counts = new Float64Array(layout.cells + plan.starts.length - 1);
  let end = 0;
  const next = (length: number) => counts.subarray(end, (end += length));
  return {
    layout,
    plan,
    counts,
    cells: next(layout.cells),
    hits: next(layout.values),
    gold: next(layout.values),
    predicted: next(layout.values),
    n: next(layout.slots.length),
    tasks: next(layout.taskCounts),
    f1: new Float64Array(layout.values),
  };
}

/** Sums the cells into the margins, after every change of the cells. */
export function sumMargins(tally: Tally): Tally {
  const { counts, layout, hits, gold, predicted, f1 } = tally;
  const { starts, terms } = tally.plan;
  let term = 0;
  for (let m = 1; m < starts.length; m++) {
    const end = starts[m] ?? 0;
    let sum = 0;
    for (; term < end; term++) sum += counts[terms[term] ?? 0] ?? 0;
    counts[layout.cells + m - 1] = sum;
  }
  // 2tp / (2tp + fp + fn); INVALID adds to the gold it missed and to nothing else.
  for (let v = 0; v < f1.length; v++) {
    f1[v] = (2 * (hits[v] ?? 0)) / ((gold[v] ?? 0) + (predicted[v] ?? 0));
  }
  return tally;
}
