import { chexbertWeighted } from './chexbertWeighted.ts';
import { detectionMetrics } from './detectionMetrics.ts';
import { exactCell } from './exactCell.ts';
import { exactReport } from './exactReport.ts';
import { kappa } from './kappa.ts';
import { laterality } from './laterality.ts';
import { macroFixed } from './macroFixed.ts';
import { macroPaper } from './macroPaper.ts';
import { macroPresent } from './macroPresent.ts';
import { macroSupport10, macroSupport10Cells, macroSupport10CellsTotal } from './macroSupport10.ts';
import type { Metric } from './metric.ts';
import { weighted } from './weighted.ts';

/** Every metric, in the order tables print them. */
export const metrics: readonly Metric[] = [
  macroPresent,
  macroPaper,
  macroFixed,
  macroSupport10,
  macroSupport10Cells,
  macroSupport10CellsTotal,
  weighted,
  chexbertWeighted,
  ...detectionMetrics,
  laterality,
  exactCell,
  exactReport,
  kappa,
];
