import { formatCell } from '../formatCell.ts';
import type { Row, Table } from '../table.ts';
import { titleOf } from './titleOf.ts';

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "''",
  '–': '--',
  '−': '$-$',
  '×': '$\\times$',
  '±': '$\\pm$',
  '·': '$\\cdot$',
  '≥': '$\\geq$',
  '≤': '$\\leq$',
  '→': '$\\rightarrow$',
  '√': '$\\surd$',
  κ: '$\\kappa$',
  α: '$\\alpha$',
  Δ: '$\\Delta$',
  Σ: '$\\Sigma$',
  '†': '\\textdagger{}',
  '‡': '\\textdaggerdbl{}',
  '§': '\\S{}',
  '…': '\\ldots{}',
};

/** Text that LaTeX prints as it stands, in one line. */
export const escapeLatex = (value: string): string =>
  value
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[^A-Za-z0-9 ]/g, (character) => commands[character] ?? character)
    // A row that begins with [ or * would be read as an option of the line break before it.
    .replace(/^[[*]/, '{$&}');

const printRow = (row: Row): string => {
  const cells = row.cells.map((cell, index) => {
    const printed = escapeLatex(formatCell(cell) + (index === 0 ? (row.mark ?? '') : ''));
    return row.muted && printed !== '' ? `\\textcolor{gray}{${printed}}` : printed;
  });
  return `${cells.join(' & ')} \\\\`;
};

const printRows = (table: Table): string[] => {
  const lines: string[] = [];
  let group: string | undefined;
  for (const row of table.rows) {
    if (row.group !== undefined && row.group !== group) {
      if (lines.length > 0) lines.push('\\addlinespace');
      lines.push(
        `\\multicolumn{${table.columns.length}}{l}{\\textbf{${escapeLatex(row.group)}}} \\\\`,
      );
    }
    group = row.group;
    lines.push(printRow(row));
  }
  return lines;
};

/** More rows than a page holds. */
const longTable = 40;

/** The table with booktabs rules; one that does not fit a page is a longtable. */
export const toLatex = (table: Table): string => {
  const alignment = table.columns.map(({ align }) => (align === 'right' ? 'r' : 'l')).join('');
  const header = `${table.columns.map(({ title }) => escapeLatex(title)).join(' & ')} \\\\`;
  const caption = escapeLatex(titleOf(table));
  const notes = table.notes.map((note) => escapeLatex(note)).join('\\\\\n');
  const rows = printRows(table);
  const body =
    table.rows.length > longTable
      ? [
          '\\begingroup\\footnotesize',
          `\\begin{longtable}{${alignment}}`,
          `\\caption{${caption}}\\label{tab:${table.id}}\\\\`,
          '\\toprule',
          header,
          '\\midrule',
          '\\endfirsthead',
          '\\toprule',
          header,
          '\\midrule',
          '\\endhead',
          '\\bottomrule',
          '\\endfoot',
          ...rows,
          '\\end{longtable}',
          `\\noindent ${notes}`,
          '\\par\\endgroup',
        ]
      : [
          '\\begin{table}[htbp]',
          '\\centering\\footnotesize',
          `\\caption{${caption}}\\label{tab:${table.id}}`,
          // Wide tables shrink to the page and narrow ones keep their size.
          '\\begin{adjustbox}{max width=\\textwidth}',
          `\\begin{tabular}{${alignment}}`,
          '\\toprule',
          header,
          '\\midrule',
          ...rows,
          '\\bottomrule',
          '\\end{tabular}',
          '\\end{adjustbox}',
          `\\par\\medskip\\raggedright ${notes}`,
          '\\end{table}',
        ];
  return ['% \\usepackage{booktabs,longtable,adjustbox,xcolor,textcomp}', ...body, ''].join('\n');
};
