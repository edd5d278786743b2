import { expect, test } from '@jest/globals';
import { awkwardTable } from '../testing/awkwardTable.ts';
import { escapeLatex, toLatex } from './toLatex.ts';

test.each([
  ['50 % & more', '50 \\% \\& more'],
  ['a_b #1 $2', 'a\\_b \\#1 \\$2'],
  ['{~^\\}', '\\{\\textasciitilde{}\\textasciicircum{}\\textbackslash{}\\}'],
  ['<b>&"x"|', "\\textless{}b\\textgreater{}\\&''x''\\textbar{}"],
  ['o→x, −.05 ± κ', 'o$\\rightarrow$x, $-$.05 $\\pm$ $\\kappa$'],
  ['[x]', '{[}x]'], // not an option of the line break before it
  ['*x', '{*}x'],
  ['two\nlines', 'two lines'],
])('%j is written %j', (value, written) => {
  expect(escapeLatex(value)).toBe(written);
});

test('every row has as many cells as the alignment has letters', () => {
  const source = toLatex(awkwardTable);
  expect(source).toContain('\\begin{tabular}{lrrrl}');
  const rows = source
    .split('\n')
    .filter((line) => line.endsWith('\\\\') && !line.includes('\\multicolumn'));
  expect(rows).toHaveLength(1 + 3); // header and rows
  for (const row of rows) expect(row.split(/(?<!\\)&/)).toHaveLength(5);
});

test('booktabs rules, a caption with the banner, grey rows and group headings', () => {
  const source = toLatex(awkwardTable);
  expect(source).toContain('\\toprule');
  expect(source).toContain(
    '\\caption{SYNTHETIC $\\cdot$ F1 \\& more, 100 \\% of it}\\label{tab:awkward}',
  );
  expect(source).toContain("\\multicolumn{5}{l}{\\textbf{A\\_1, ''first''}} \\\\");
  expect(source).toContain('\\textcolor{gray}{--}');
});

test('a table of more rows than a page holds is a longtable with a repeated header', () => {
  const rows = Array.from({ length: 41 }, () => awkwardTable.rows[0] ?? { cells: [] });
  const source = toLatex({ ...awkwardTable, rows });
  expect(source).toContain('\\begin{longtable}{lrrrl}');
  expect(source.match(/System & F1 \[95/g)).toHaveLength(2);
  expect(source).not.toContain('\\begin{table}');
});
