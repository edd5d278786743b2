import type { Scores } from '@labelray/core';
import { formatCell } from './formatCell.ts';
import { type Table, right } from './table.ts';
import { mainTable } from './tables/mainTable.ts';
import { type ViewOptions, viewOf } from './view.ts';
import { toText } from './writers/toText.ts';

/** One corpus of the main table, narrowed: without unadjusted P and blank columns, a single comparator named once. */
const partOf = (table: Table, group: string): Table => {
  const rows = table.rows.filter((row) => row.group === group);
  const named = (title: string) => table.columns.findIndex((column) => column.title === title);
  const comparators = new Set(
    rows.flatMap(({ cells }) => {
      const cell = cells[named('Comparator')];
      return cell === undefined || cell.kind === 'empty' ? [] : [formatCell(cell)];
    }),
  );
  const [comparator] = comparators;
  const kept = table.columns.map(
    ({ title }, at) =>
      title !== 'P' &&
      (title !== 'Comparator' || comparators.size > 1) &&
      rows.some(({ cells }) => cells[at]?.kind !== 'empty'),
  );
  const keep = <Item>(items: readonly Item[]) => items.filter((_, at) => kept[at]);
  return {
    id: table.id,
    title: group,
    ...(table.banner === undefined ? {} : { banner: table.banner }),
    columns: keep(
      table.columns.map((column) =>
        column.title.startsWith('Difference') && comparators.size === 1
          ? right(column.title.replace('Difference', `Difference to ${comparator ?? ''}`))
          : column,
      ),
    ),
    rows: rows.map(({ cells, mark }) => ({
      cells: keep(cells),
      ...(mark === undefined ? {} : { mark }),
    })),
    notes: [],
  };
};

/** The main table as plain text for a terminal: a block a corpus, at most 100 columns, then the notes. */
export const mainTableText = (scores: Scores, options: ViewOptions = {}): string => {
  const table = mainTable(viewOf(scores, options));
  const groups = new Set(table.rows.flatMap(({ group }) => (group === undefined ? [] : [group])));
  return [
    ...[...groups].map((group) => toText(partOf(table, group))),
    toText({ id: table.id, title: 'Notes', columns: [], rows: [], notes: table.notes }),
  ].join('\n');
};
