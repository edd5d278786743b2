import type { Scores } from '@labelray/core';
import type { Table } from './table.ts';
import { mainTable } from './tables/mainTable.ts';
import { type ViewOptions, viewOf } from './view.ts';
import { toText } from './writers/toText.ts';

const groupsOf = (table: Table): string[] => [
  ...new Set(table.rows.flatMap(({ group }) => (group === undefined ? [] : [group]))),
];

/** One group of a table, without the columns that it leaves blank. */
const partOf = (table: Table, group: string): Table => {
  const rows = table.rows.filter((row) => row.group === group);
  const used = table.columns.map(({ title }, at) =>
    title === 'P' ? false : rows.some(({ cells }) => cells[at]?.kind !== 'empty'),
  );
  const keep = <Item>(items: readonly Item[]) => items.filter((_, at) => used[at]);
  return {
    ...table,
    title: group,
    columns: keep(table.columns),
    rows: rows.map(({ cells, mark }) => ({
      cells: keep(cells),
      ...(mark === undefined ? {} : { mark }),
    })),
    notes: [],
  };
};

/** The main table as plain text for a terminal: a block a corpus, at most 100 columns. */
export const mainTableText = (scores: Scores, options: ViewOptions = {}): string => {
  const table = mainTable(viewOf(scores, options));
  return [
    ...groupsOf(table).map((group) => toText(partOf(table, group))),
    ...(table.notes.length > 0 ? [table.notes.map((note) => `- ${note}`).join('\n')] : []),
  ].join('\n');
};
