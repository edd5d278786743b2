import type { Layout } from './layOut.ts';

/**
 * How margins are summed, in one loop: entry e of a tally's counts, counted from the end of the cells, is the sum of
 * the earlier entries `terms[starts[e]]` to before `terms[starts[e + 1]]`.
 */
export interface MarginPlan {
  readonly starts: Int32Array; // (margins + 1)
  readonly terms: Int32Array;
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Margins in the order of a tally: hits, gold and predicted by value, reports by finding, then the tasks. */
export function planMargins({ slots, cells, values }: Layout): MarginPlan {
  const hits: number[][] = [];
  const gold: number[][] = [];
  const predicted: number[][] = [];
  const n: number[][] = [];
  const tasks: number[][] = [];
  for (const slot of slots) {
    const cell = (g: number, p: number) => slot.firstCell + g * slot.columns + p;
    const row = (g: number) => range(slot.columns).map((p) => cell(g, p));
    const column = (p: number) => range(slot.rows).map((g) => cell(g, p));
    for (const value of range(slot.values)) {
      hits.push([cell(value, value)]);
      gold.push(row(value));
      predicted.push(column(value));
    }
    // Sums of sums save terms; binary gold, whose rows are not values, has no margins by value to build on.
    const margin = (first: number) => (value: number) => [cells + first + slot.firstValue + value];
    const [rowSum, columnSum] =
      slot.values > 0 ? [margin(values), margin(2 * values)] : [row, column];
    n.push(range(slot.rows).flatMap(rowSum));
    for (const task of slot.tasks) {
      tasks.push(
        (task?.rows ?? []).flatMap((g) => (task?.columns ?? []).map((p) => cell(g, p))),
        (task?.columns ?? []).flatMap(columnSum),
        (task?.rows ?? []).flatMap(rowSum),
      );
    }
  }
  const margins = [...hits, ...gold, ...predicted, ...n, ...tasks];
  const starts = new Int32Array(margins.length + 1);
  margins.forEach((terms, m) => (starts[m + 1] = (starts[m] ?? 0) + terms.length));
  return { starts, terms: Int32Array.from(margins.flat()) };
}
