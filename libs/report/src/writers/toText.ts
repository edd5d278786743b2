import { formatCell } from '../formatCell.ts';
import type { Table } from '../table.ts';
import { titleOf } from './titleOf.ts';

const gap = '  ';

const clip = (value: string, width: number) =>
  value.length > width ? `${value.slice(0, width - 1)}…` : value;

/** Words in lines of at most `width` characters; a longer word keeps its line. */
const wrap = (value: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of value.split(/\s+/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
};

/** The table as aligned plain text of at most `width` characters a line: headings wrap, then the first column gives way. */
export const toText = (table: Table, { width = 100 } = {}): string => {
  const rows = table.rows.map((row) => ({
    group: row.group,
    cells: row.cells.map((cell, at) => formatCell(cell) + (at === 0 ? (row.mark ?? '') : '')),
  }));
  const widths = table.columns.map(({ title }, at) =>
    Math.max(
      ...rows.map(({ cells }) => (cells[at] ?? '').length),
      ...title
        .replace(/ \[[^\]]*\]/g, '')
        .split(' ')
        .map((word) => word.length),
    ),
  );
  const others = widths.slice(1).reduce((sum, each) => sum + gap.length + each, 0);
  widths[0] = Math.min(widths[0] ?? 0, Math.max(8, width - gap.length - others));
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
