import { stringify } from 'csv-stringify/sync';
import { formatCell } from '../formatCell.ts';
import type { Cell, Table } from '../table.ts';

/** Six decimals at most: finer than any difference a study can show, coarser than differences between machines. */
const number = (value: number | null): string =>
  value === null ? '' : String(Number(value.toFixed(6)));

type Part = (cell: Cell) => string;

const plain: Part = (cell) => {
  switch (cell.kind) {
    case 'count':
    case 'score':
    case 'p':
    case 'quantity':
      return number(cell.value);
    case 'estimate':
    case 'difference':
      return number(cell.estimate.value);
    case 'share':
      return number(cell.count);
    case 'empty':
    case 'text':
    case 'quartiles':
      return formatCell(cell);
  }
};

const bound =
  (side: 'low' | 'high'): Part =>
  (cell) =>
    cell.kind === 'estimate' || cell.kind === 'difference' ? number(cell.estimate[side]) : '';

const fraction: Part = (cell) =>
  cell.kind === 'share' && cell.of > 0 ? number(cell.count / cell.of) : '';

const withoutInterval = (title: string) => title.replace(/ \[[^\]]*\]$/, '');

/**
 * The table as RFC 4180 CSV for machines: numbers in full, not estimable is blank, an interval becomes the
 * columns "… low" and "… high", a share "… share"; groups, marks and the banner become columns.
 */
export const toCsv = (table: Table): string => {
  const columns: { title: string; at: number; part: Part }[] = [];
  table.columns.forEach(({ title }, at) => {
    const has = (...kinds: Cell['kind'][]) =>
      table.rows.some((row) => kinds.includes(row.cells[at]?.kind ?? 'empty'));
    const name = withoutInterval(title);
    columns.push({ title: name, at, part: plain });
    if (has('estimate', 'difference'))
      columns.push(
        { title: `${name} low`, at, part: bound('low') },
        { title: `${name} high`, at, part: bound('high') },
      );
    if (has('share')) columns.push({ title: `${name} share`, at, part: fraction });
  });
  const grouped = table.rows.some((row) => row.group !== undefined);
  const marked = table.rows.some((row) => row.mark !== undefined);
  const { banner } = table;
  const records = table.rows.map((row) => [
    ...(grouped ? [row.group ?? ''] : []),
    ...columns.map(({ at, part }) => {
      const cell = row.cells[at];
      return cell ? part(cell) : '';
    }),
    ...(marked ? [row.mark ?? ''] : []),
    ...(banner === undefined ? [] : [banner]),
  ]);
  const header = [
    ...(grouped ? [table.groupTitle ?? 'Group'] : []),
    ...columns.map(({ title }) => title),
    ...(marked ? ['Mark'] : []),
    ...(banner === undefined ? [] : ['Data']),
  ];
  return stringify([header, ...records]);
};
