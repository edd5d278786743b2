import { expect, test } from '@jest/globals';
import { awkwardTable } from '../testing/awkwardTable.ts';
import { escapeMarkdown, toMarkdown } from './toMarkdown.ts';

/** Cells of a row, split at the bars that are not escaped. */
const cells = (line: string) =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

test('every line of the table has as many cells as the header, however awkward', () => {
  const lines = toMarkdown(awkwardTable)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(lines).toHaveLength(2 + 2 + 3); // header and rule, two groups, three rows
  for (const line of lines) expect(cells(line)).toHaveLength(awkwardTable.columns.length);
});

test('names are text, not markup', () => {
  const page = toMarkdown(awkwardTable);
  expect(page).toContain('| &lt;b>&"x"\\|');
  expect(page).toContain('two lines, one cell');
  expect(page).toContain('\\*plain\\*');
  expect(page).toContain('_[y] $2 \\~ 50% #1 {z} \\\\_†');
});

test('groups are bold rows; the banner stands in the title; notes are a list', () => {
  const page = toMarkdown(awkwardTable, { heading: '##' });
  expect(page).toMatch(/^## SYNTHETIC · F1 & more, 100 % of it\n/);
  expect(page).toContain('| **A\\_1, "first"**');
  expect(page).toContain('\n- A note with \\| and \\_under\\_score\\_.\n');
  expect(page).toContain('.83 [.80, .87]');
  expect(page).toContain('< .001');
});

test.each([
  ['[a](b)', '[a\\](b)'], // no link
  ['a &amp; b', 'a &amp;amp; b'], // an entity is shown as written
  ['# x', '\\# x'],
  ['1. x', '\\1. x'],
  ['a\r\n\r\nb', 'a b'],
  ['`code`', '\\`code\\`'],
])('%j is written %j', (value, written) => {
  expect(escapeMarkdown(value)).toBe(written);
});
