import type { SystemScore } from '@labelray/core';
import type { CodedGold } from '../counts/codeGold.ts';
import type { GradedReport } from './studyInput.ts';

/** A cell whose gold knows what it tests. */
export interface TestedCell {
  readonly row: number;
  readonly phenomenon: string;
  readonly wrong: boolean;
}

/** The scored cells whose gold rests on a known phenomenon; none for binary gold. */
export function testedCells(
  reports: readonly GradedReport[],
  { layout, codes }: CodedGold,
  predicted: readonly Int16Array[],
): TestedCell[] {
  if (layout.gold === 'binary') return [];
  return reports.flatMap(({ phenomena }, row): TestedCell[] =>
    phenomena === undefined
      ? []
      : layout.slots.flatMap(({ finding, index }) => {
          const phenomenon = phenomena[finding.id];
          const gold = codes[index]?.[row] ?? -1;
          if (phenomenon === undefined || gold < 0) return [];
          return [{ row, phenomenon, wrong: gold !== predicted[index]?.[row] }];
        }),
  );
}

/** Cells and errors by the linguistic phenomenon that a cell's gold rests on. */
export function countPhenomena(
  tested: readonly TestedCell[],
): NonNullable<SystemScore['phenomena']> {
  const counts = new Map<string, { cells: number; errors: number }>();
  for (const { phenomenon, wrong } of tested) {
    const count = counts.get(phenomenon) ?? { cells: 0, errors: 0 };
    count.cells++;
    if (wrong) count.errors++;
    counts.set(phenomenon, count);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
