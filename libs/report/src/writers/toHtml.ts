import { formatCell } from '../formatCell.ts';
import type { Row, Table } from '../table.ts';
import { titleOf } from './titleOf.ts';

/** Text that HTML shows as it stands, inside elements and quoted attributes. */
export const escapeHtml = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const printRow = (table: Table, row: Row): string => {
  const cells = row.cells.map((cell, index) => {
    const printed = escapeHtml(formatCell(cell));
    if (index === 0) return `<th scope="row">${printed}${row.mark ?? ''}</th>`;
    return table.columns[index]?.align === 'right'
      ? `<td class="n">${printed}</td>`
      : `<td>${printed}</td>`;
  });
  return `<tr${row.muted ? ' class="muted"' : ''}>${cells.join('')}</tr>`;
};

/** The table as an HTML `<table>` with its notes below; styled by the page it stands on. */
export const toHtml = (table: Table): string => {
  const lines: string[] = [];
  let group: string | undefined;
  for (const row of table.rows) {
    if (row.group !== undefined && row.group !== group)
      lines.push(
        `<tr class="group"><th colspan="${table.columns.length}">${escapeHtml(row.group)}</th></tr>`,
      );
    group = row.group;
    lines.push(printRow(table, row));
  }
  const header = table.columns.map(
    ({ title, align }) =>
      `<th scope="col"${align === 'right' ? ' class="n"' : ''}>${escapeHtml(title)}</th>`,
  );
  return [
    '<div class="table"><table>',
    `<caption>${escapeHtml(titleOf(table))}</caption>`,
    `<thead><tr>${header.join('')}</tr></thead>`,
    '<tbody>',
    ...lines,
    '</tbody>',
    '</table></div>',
    ...(table.notes.length > 0
      ? [
          '<ul class="notes">',
          ...table.notes.map((note) => `<li>${escapeHtml(note)}</li>`),
          '</ul>',
        ]
      : []),
  ].join('\n');
};
