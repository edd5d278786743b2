import { formatCell } from '../formatCell.ts';
import type { Row, Table } from '../table.ts';
import { titleOf } from './titleOf.ts';

/** Text that Markdown renders as it stands, in one line; what needs no escape stays readable. */
export const escapeMarkdown = (value: string): string =>
  value
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_|~]/g, '\\$&')
    .replace(/\](?=[[(:])/g, '\\]') // brackets alone are text; these would be links
    .replace(/&(?=#|\w)/g, '&amp;')
    .replace(/<(?=[\w/!?])/g, '&lt;')
    .replace(/^(?:[#>+-]|\d+[.)])(?= )/, '\\$&');

const cellsOf = (row: Row): string[] =>
  row.cells.map((cell, index) => {
    const printed = escapeMarkdown(formatCell(cell));
    if (index > 0) return printed;
    const name = row.muted && printed !== '' ? `_${printed}_` : printed;
    return `${name}${row.mark ?? ''}`;
  });

/** The table as a GitHub-flavoured Markdown page; groups become bold heading rows. */
export const toMarkdown = (table: Table, { heading = '#' } = {}): string => {
  const lines: string[][] = [];
  let group: string | undefined;
  for (const row of table.rows) {
    if (row.group !== undefined && row.group !== group)
      lines.push([
        `**${escapeMarkdown(row.group)}**`,
        ...Array<string>(table.columns.length - 1).fill(''),
      ]);
    group = row.group;
    lines.push(cellsOf(row));
  }
  const header = table.columns.map(({ title }) => escapeMarkdown(title));
  const widths = header.map((title, column) =>
    Math.max(3, title.length, ...lines.map((cells) => (cells[column] ?? '').length)),
  );
  const pad = (value: string, column: number) => {
    const width = widths[column] ?? 0;
    return table.columns[column]?.align === 'right' ? value.padStart(width) : value.padEnd(width);
  };
  const print = (cells: readonly string[]) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = table.columns.map(({ align }, column) => {
    const dashes = '-'.repeat((widths[column] ?? 3) - 1);
    return align === 'right' ? `${dashes}:` : `:${dashes}`;
  });
  return [
    `${heading} ${escapeMarkdown(titleOf(table))}`,
    '',
    print(header),
    print(rule),
    ...lines.map(print),
    ...(table.notes.length > 0
      ? ['', ...table.notes.map((note) => `- ${escapeMarkdown(note)}`)]
      : []),
    '',
  ].join('\n');
};
