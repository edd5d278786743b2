import type { Layout } from './layOut.ts';

/** The confusion matrices of one system on one (re)sample, with their margins; the single thing metrics look at. */
export interface Tally {
  readonly layout: Layout;
  readonly cells: Float64Array; // (layout.cells)
  /** True positives, gold and predicted by value, all findings in a row. */
  readonly hits: Float64Array; // (layout.values)
  readonly gold: Float64Array; // (layout.values)
  readonly predicted: Float64Array; // (layout.values)
  /** Annotated reports by finding. */
  readonly n: Float64Array; // (findings)
}

/** An empty tally. */
export function createTally(layout: Layout): Tally {
  return {
    layout,
    cells: new Float64Array(layout.cells),
    hits: new Float64Array(layout.values),
    gold: new Float64Array(layout.values),
    predicted: new Float64Array(layout.values),
    n: new Float64Array(layout.slots.length),
  };
}

/** Sums `cells` into the margins, after every change of the cells. */
export function sumMargins({ layout, cells, hits, gold, predicted, n }: Tally): Tally {
  predicted.fill(0);
  for (const { index, rows, columns, firstCell, firstValue, values } of layout.slots) {
    let all = 0;
    for (let g = 0; g < rows; g++) {
      const row = firstCell + g * columns;
      let sum = 0;
      for (let p = 0; p < columns; p++) sum += cells[row + p] ?? 0;
      all += sum;
      if (g >= values) continue; // binary gold has other rows than columns, hence no margins by value
      for (let p = 0; p < values; p++) {
        predicted[firstValue + p] = (predicted[firstValue + p] ?? 0) + (cells[row + p] ?? 0);
      }
      gold[firstValue + g] = sum;
      hits[firstValue + g] = cells[row + g] ?? 0;
    }
    n[index] = all;
  }
  return { layout, cells, hits, gold, predicted, n };
}
