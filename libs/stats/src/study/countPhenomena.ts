import type { SystemScore } from '@labelray/core';
import type { CodedGold } from '../counts/codeGold.ts';
import type { GradedReport } from './studyInput.ts';

/** Cells and errors by the linguistic phenomenon that a cell's gold rests on; nothing where the gold does not know. */
export function countPhenomena(
  reports: readonly GradedReport[],
  { layout, codes }: CodedGold,
  predicted: readonly Int16Array[],
): SystemScore['phenomena'] {
  if (layout.gold === 'binary') return undefined;
  const counts = new Map<string, { cells: number; errors: number }>();
  reports.forEach(({ phenomena }, row) => {
    if (phenomena === undefined) return;
    for (const { finding, index } of layout.slots) {
      const phenomenon = phenomena[finding.id];
      const gold = codes[index]?.[row] ?? -1;
      if (phenomenon === undefined || gold < 0) continue;
      const count = counts.get(phenomenon) ?? { cells: 0, errors: 0 };
      count.cells++;
      if (gold !== predicted[index]?.[row]) count.errors++;
      counts.set(phenomenon, count);
    }
  });
  if (counts.size === 0) return undefined;
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
