import { formatCell } from '../formatCell.ts';
import type { Table } from '../table.ts';
import { titleOf } from './titleOf.ts';

const gap = '  ';

/** No column of names becomes narrower. */
const narrowest = 8;

const clip = (value: string, width: number) =>
  value.length > width ? `${value.slice(0, width - 1)}…` : value;

/** Words in lines of at most `width` characters; a longer word, or what stands in brackets, keeps its line. */
const wrap = (value: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of value.split(/\s+(?![^[]*\])/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
};

/** The table as aligned plain text of at most `width` characters a line: headings wrap, then names are cut. */
export const toText = (table: Table, { width = 100 } = {}): string => {
  const rows = table.rows.map((row) => ({
    group: row.group,
    cells: row.cells.map((cell, at) => formatCell(cell) + (at === 0 ? (row.mark ?? '') : '')),
  }));
  const widths = table.columns.map(({ title }, at) =>
    Math.max(
      ...rows.map(({ cells }) => (cells[at] ?? '').length),
      ...wrap(title, 0).map((word) => word.length),
    ),
  );
  const total = () => widths.reduce((sum, each) => sum + gap.length + each, 0);
  const isText = (at: number) => table.columns[at]?.align === 'left';
  while (total() > width) {
    const names = widths.map((space, at) => (isText(at) ? space : 0));
    const widest = names.indexOf(Math.max(...names));
    if ((widths[widest] ?? 0) <= narrowest) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  const print = (cells: readonly string[]) => {
    const padded = widths.map((space, at) => {
      const shown = clip(cells[at] ?? '', space);
      return table.columns[at]?.align === 'right' ? shown.padStart(space) : shown.padEnd(space);
    });
    return clip(`${gap}${padded.join(gap)}`.trimEnd(), width);
  };
  const lines = wrap(titleOf(table), width);
  if (table.columns.length > 0) {
    const headings = table.columns.map(({ title }, at) => wrap(title, widths[at] ?? 0));
    const depth = Math.max(...headings.map(({ length }) => length));
    for (let line = 0; line < depth; line += 1)
      lines.push(print(headings.map((words) => words[line - depth + words.length] ?? '')));
    lines.push(`${gap}${widths.map((space) => '-'.repeat(space)).join(gap)}`.slice(0, width));
  }
  let group: string | undefined;
  for (const row of rows) {
    if (row.group !== undefined && row.group !== group) lines.push(...wrap(row.group, width));
    group = row.group;
    lines.push(print(row.cells));
  }
  const notes = table.notes.flatMap((note) =>
    wrap(note, width - 2).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`),
  );
  return [...lines, ...notes, ''].join('\n');
};
