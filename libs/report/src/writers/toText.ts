import { formatCell } from '../formatCell.ts';
import type { Row, Table } from '../table.ts';
import { titleOf } from './titleOf.ts';

const clip = (value: string, width: number) =>
  value.length > width ? `${value.slice(0, width - 1)}…` : value;

const wrap = (value: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `  ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

const cellsOf = (row: Row): string[] =>
  row.cells.map((cell, index) => formatCell(cell) + (index === 0 ? (row.mark ?? '') : ''));

/** The table as aligned plain text of at most `width` characters a line: the first column gives way. */
export const toText = (table: Table, { width = 100 } = {}): string => {
  const lines = table.rows.map(cellsOf);
  const header = table.columns.map(({ title }) => title);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((cells) => (cells[column] ?? '').length)),
  );
  const others = widths.slice(1).reduce((sum, each) => sum + each + 2, 0);
  widths[0] = Math.min(widths[0] ?? 0, Math.max(8, width - others - 2));
  const print = (cells: readonly string[]) =>
    clip(
      `  ${cells
        .map((value, column) => {
          const space = widths[column] ?? 0;
          const shown = clip(value, space);
          return table.columns[column]?.align === 'right'
            ? shown.padStart(space)
            : shown.padEnd(space);
        })
        .join('  ')}`.trimEnd(),
      width,
    );
  const printed: string[] = [...wrap(titleOf(table), width), print(header)];
  let group: string | undefined;
  table.rows.forEach((row, index) => {
    if (row.group !== undefined && row.group !== group) printed.push(...wrap(row.group, width));
    group = row.group;
    printed.push(print(lines[index] ?? []));
  });
  return [...printed, ...table.notes.flatMap((note) => wrap(note, width)), ''].join('\n');
};
