import type { CodedGold } from '../counts/codeGold.ts';
import { countCells, rightReports } from '../counts/countCells.ts';
import { createTally, sumMargins, type Tally } from '../counts/tally.ts';

/**
 * The confusion matrices of two systems after swapping their predictions of some units.
 *
 * Swapping moves counts from one system to the other, so their sum never changes; only units in which the systems
 * differ carry entries.
 */
export function swappedTallies(
  gold: CodedGold,
  a: readonly Int16Array[],
  b: readonly Int16Array[],
  unitOf: Int32Array,
  units: number,
): (swapped: Uint8Array) => { readonly a: Tally; readonly b: Tally } {
  const { layout } = gold;
  const byUnit = Array.from({ length: units }, (): number[] => []); // cell left, cell entered, …
  const move = (report: number, from: number, to: number) => {
    byUnit[unitOf[report] ?? 0]?.push(from, to);
  };
  for (const { index, firstCell, columns } of layout.slots) {
    gold.codes[index]?.forEach((code, report) => {
      const [p, q] = [a[index]?.[report] ?? 0, b[index]?.[report] ?? 0];
      const row = firstCell + code * columns;
      if (code >= 0 && p !== q) move(report, row + p, row + q);
    });
  }
  const rightB = rightReports(gold, b);
  rightReports(gold, a).forEach((right, report) => {
    const other = rightB[report] ?? 0;
    if (right !== other)
      move(report, layout.wholeReport + 1 - right, layout.wholeReport + 1 - other);
  });

  const starts = new Int32Array(units + 1);
  byUnit.forEach((list, unit) => (starts[unit + 1] = (starts[unit] ?? 0) + list.length));
  const moves = Int32Array.from(byUnit.flat());

  const cellsA = countCells(gold, a).cells;
  const both = countCells(gold, b).cells.map((n, cell) => n + (cellsA[cell] ?? 0));
  const [tallyA, tallyB] = [createTally(layout), createTally(layout)];
  return (swapped) => {
    const { cells } = tallyA;
    cells.set(cellsA);
    for (let unit = 0; unit < units; unit++) {
      if (swapped[unit] === 0) continue;
      const end = starts[unit + 1] ?? 0;
      for (let m = starts[unit] ?? 0; m < end; m += 2) {
        const [from, to] = [moves[m] ?? 0, moves[m + 1] ?? 0];
        cells[from] = (cells[from] ?? 0) - 1;
        cells[to] = (cells[to] ?? 0) + 1;
      }
    }
    for (let cell = 0; cell < both.length; cell++) {
      tallyB.cells[cell] = (both[cell] ?? 0) - (cells[cell] ?? 0);
    }
    return { a: sumMargins(tallyA), b: sumMargins(tallyB) };
  };
}
