import type { CodedGold } from './codeGold.ts';
import { createTally, sumMargins, type Tally } from './tally.ts';

/**
 * Whether each report is wholly right, over the findings annotated in it that are averaged: 1 yes, 0 no,
 * −1 where none is annotated and for binary gold.
 */
export function rightReports(
  { layout, codes, reportIds }: CodedGold,
  predicted: readonly Int16Array[],
): Int16Array {
  return Int16Array.from(reportIds, (_, row) => {
    let right = -1;
    if (layout.gold === 'binary') return right; // its classes are not the predicted ones
    for (const { index, weak } of layout.slots) {
      const gold = codes[index]?.[row] ?? -1;
      if (weak || gold < 0) continue;
      if (gold !== predicted[index]?.[row]) return 0;
      right = 1;
    }
    return right;
  });
}

/**
 * Counts all confusion matrices of a system in one pass over the reports, each report `weights[row]` times.
 * The slow, plain path: full test sets and the ten resamples of `paperInterval`.
 */
export function countCells(
  gold: CodedGold,
  predicted: readonly Int16Array[],
  weights?: ArrayLike<number>,
): Tally {
  const { layout } = gold;
  const tally = createTally(layout);
  const { cells } = tally;
  const add = (cell: number, row: number) => {
    cells[cell] = (cells[cell] ?? 0) + (weights?.[row] ?? 1);
  };
  for (const { index, firstCell, columns } of layout.slots) {
    const goldCodes = gold.codes[index] ?? [];
    const predictedCodes = predicted[index] ?? [];
    for (let row = 0; row < goldCodes.length; row++) {
      const code = goldCodes[row] ?? 0;
      if (code >= 0) add(firstCell + code * columns + (predictedCodes[row] ?? 0), row);
    }
  }
  rightReports(gold, predicted).forEach((right, row) => {
    if (right >= 0) add(layout.wholeReport + 1 - right, row);
  });
  return sumMargins(tally);
}
