import type { Layout } from './layOut.ts';

/** The confusion matrices of one system on one (re)sample, with their margins; the single thing metrics look at. */
export interface Tally {
  readonly layout: Layout;
  readonly cells: Float64Array; // (layout.cells)
  /** All margins in a row; the fields below are views into it. */
  readonly margins: Float64Array;
  /** True positives, gold and predicted by value, all findings in a row; binary gold has none. */
  readonly hits: Float64Array; // (layout.values)
  readonly gold: Float64Array; // (layout.values)
  readonly predicted: Float64Array; // (layout.values)
  /** Annotated reports by finding. */
  readonly n: Float64Array; // (findings)
  /** Hits, false alarms and misses of each detection task in each finding. */
  readonly tasks: Float64Array; // (layout.taskCounts)
}

/** An empty tally. */
export function createTally(layout: Layout): Tally {
  const { cells, values, slots, sums } = layout;
  const margins = new Float64Array(sums.starts.length - 1);
  return {
    layout,
    cells: new Float64Array(cells),
    margins,
    hits: margins.subarray(0, values),
    gold: margins.subarray(values, 2 * values),
    predicted: margins.subarray(2 * values, 3 * values),
    n: margins.subarray(3 * values, 3 * values + slots.length),
    tasks: margins.subarray(3 * values + slots.length),
  };
}

/** Sums the cells into the margins, after every change of the cells. */
export function sumMargins(tally: Tally): Tally {
  const { cells, margins, layout } = tally;
  const { starts, cells: terms } = layout.sums;
  let term = 0;
  for (let m = 0; m < margins.length; m++) {
    const end = starts[m + 1] ?? 0;
    let sum = 0;
    for (; term < end; term++) sum += cells[terms[term] ?? 0] ?? 0;
    margins[m] = sum;
  }
  return tally;
}
