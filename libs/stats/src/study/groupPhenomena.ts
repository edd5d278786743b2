import {
  groupOfPhenomenon,
  phenomenonGroupTitles,
  type Modality,
  type PhenomenonGroup,
  type PhenomenonGroupScore,
} from '@labelray/core';
import { clusterWilson } from '../intervals/clusterWilson.ts';
import type { TestedCell } from './countPhenomena.ts';
import type { Units } from './formUnits.ts';

/** Cells, errors and error rate by group of phenomena, with intervals by unit (patient). */
export function groupPhenomena(
  tested: readonly TestedCell[],
  { unitOf }: Pick<Units, 'unitOf'>,
  {
    groups,
    level,
  }: { readonly groups: Modality['phenomenonGroups']; readonly level: number | undefined },
): PhenomenonGroupScore[] {
  const byGroup = new Map<PhenomenonGroup, TestedCell[]>();
  for (const cell of tested) {
    const group = groupOfPhenomenon(cell.phenomenon, groups);
    const cells = byGroup.get(group);
    if (cells === undefined) byGroup.set(group, [cell]);
    else cells.push(cell);
  }
  return (Object.keys(phenomenonGroupTitles) as PhenomenonGroup[]).flatMap((group) => {
    const cells = byGroup.get(group) ?? [];
    if (cells.length === 0) return [];
    const clusters = new Map<number, { cells: number; errors: number }>();
    for (const { row, wrong } of cells) {
      const unit = unitOf[row] ?? -1;
      const cluster = clusters.get(unit) ?? { cells: 0, errors: 0 };
      cluster.cells++;
      if (wrong) cluster.errors++;
      clusters.set(unit, cluster);
    }
    return [
      {
        group,
        phenomena: [...new Set(cells.map(({ phenomenon }) => phenomenon))].sort(),
        cells: cells.length,
        errors: cells.filter(({ wrong }) => wrong).length,
        rate: clusterWilson([...clusters.values()], { level }),
      },
    ];
  });
}
