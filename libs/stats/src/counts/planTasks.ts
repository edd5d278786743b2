import type { Layout } from './layOut.ts';

/**
 * How the counts of detection tasks are summed, in one loop: count k is the sum of the entries `terms[starts[k]]` to
 * before `terms[starts[k + 1]]` of a tally's cells, gold and predicted in a row.
 */
export interface TaskPlan {
  readonly starts: Int32Array; // (counts + 1)
  readonly terms: Int32Array;
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Of each finding and task: hits, predicted yes, gold yes. */
export function planTasks({ slots, cells, values }: Layout): TaskPlan {
  const counts = slots.flatMap((slot) => {
    const cell = (g: number, p: number) => slot.firstCell + g * slot.columns + p;
    // Sums by value save terms; binary gold, whose rows are not values, has none.
    const byValue = slot.values > 0;
    const column = (p: number) =>
      byValue ? [cells + values + slot.firstValue + p] : range(slot.rows).map((g) => cell(g, p));
    const row = (g: number) =>
      byValue ? [cells + slot.firstValue + g] : range(slot.columns).map((p) => cell(g, p));
    return slot.tasks.flatMap((task) => {
      const { rows, columns } = task ?? { rows: [], columns: [] };
      return [
        rows.flatMap((g) => columns.map((p) => cell(g, p))),
        columns.flatMap(column),
        rows.flatMap(row),
      ];
    });
  });
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((terms, k) => (starts[k + 1] = (starts[k] ?? 0) + terms.length));
  return { starts, terms: Int32Array.from(counts.flat()) };
}
