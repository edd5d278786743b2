import type { Scores } from '@labelray/core';
import type { Figure } from './figure.ts';
import { confusionFigures } from './figures/confusionFigures.ts';
import { costFigure } from './figures/costFigure.ts';
import { findingForestFigures } from './figures/findingForestFigures.ts';
import { forestFigure } from './figures/forestFigure.ts';
import { mainFigure } from './figures/mainFigure.ts';
import { phenomenonFigure } from './figures/phenomenonFigure.ts';
import { sweepFigures } from './figures/sweepFigures.ts';
import { indexPage } from './pages/indexPage.ts';
import { readmePage } from './pages/readmePage.ts';
import { tablePage } from './pages/tablePage.ts';
import { renderPng } from './renderPng.ts';
import { renderSvg } from './renderSvg.ts';
import type { Table } from './table.ts';
import { cohortTable } from './tables/cohortTable.ts';
import { comparedTables } from './tables/comparedTables.ts';
import { comparisonTable } from './tables/comparisonTable.ts';
import { computeTable } from './tables/computeTable.ts';
import { findingTables } from './tables/findingTables.ts';
import { leakageTable } from './tables/leakageTable.ts';
import { mainTable } from './tables/mainTable.ts';
import { metricTables } from './tables/metricTables.ts';
import { phenomenonTables } from './tables/phenomenonTables.ts';
import { prevalenceTable } from './tables/prevalenceTable.ts';
import { seedTable } from './tables/seedTable.ts';
import { costTable, sweepTables } from './tables/sweepTables.ts';
import { valueTables } from './tables/valueTables.ts';
import { type View, type ViewOptions, viewOf } from './view.ts';
import { toCsv } from './writers/toCsv.ts';
import { toLatex } from './writers/toLatex.ts';
import { toMarkdown } from './writers/toMarkdown.ts';

/** The tables of a report, in its order. */
export const tablesOf = (view: View): Table[] => [
  mainTable(view),
  cohortTable(view),
  ...prevalenceTable(view),
  ...comparedTables(view),
  ...findingTables(view),
  ...valueTables(view),
  ...computeTable(view),
  ...comparisonTable(view),
  ...metricTables(view),
  ...phenomenonTables(view),
  ...seedTable(view),
  ...sweepTables(view),
  ...costTable(view),
  leakageTable(view),
];

/** The figures of a report, in its order. */
export const figuresOf = (view: View): Figure[] => [
  ...mainFigure(view),
  ...sweepFigures(view),
  ...costFigure(view),
  ...forestFigure(view),
  ...findingForestFigures(view),
  ...phenomenonFigure(view),
  ...confusionFigures(view),
];

export interface ReportOptions extends ViewOptions {
  /** Adds a PNG of every figure. */
  readonly png?: boolean;
}

/**
 * Every file of a report by its path: `tables/<id>.md|csv|tex|html`, `figures/<id>.vl.json|svg[|png]`,
 * `index.html` and `README.md`. The same scores give the same bytes (PNG apart, whose letters are the machine's).
 */
export const renderReport = async (
  scores: Scores,
  { png = false, ...options }: ReportOptions = {},
): Promise<ReadonlyMap<string, string | Uint8Array>> => {
  const view = viewOf(scores, options);
  const tables = tablesOf(view);
  const figures = figuresOf(view);
  const files = new Map<string, string | Uint8Array>([
    ['README.md', readmePage(view, { tables, figures })],
    ['index.html', indexPage(view, { tables, figures })],
  ]);
  for (const table of tables) {
    files.set(`tables/${table.id}.md`, toMarkdown(table));
    files.set(`tables/${table.id}.csv`, toCsv(table));
    files.set(`tables/${table.id}.tex`, toLatex(table));
    files.set(`tables/${table.id}.html`, tablePage(table));
  }
  for (const { id, spec } of figures) {
    const svg = await renderSvg(spec);
    files.set(`figures/${id}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`);
    files.set(`figures/${id}.svg`, svg);
    if (png) files.set(`figures/${id}.png`, await renderPng(svg));
  }
  return files;
};
