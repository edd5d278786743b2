import { expect, test } from '@jest/globals';
import { awkwardTable } from '../testing/awkwardTable.ts';
import { toText } from './toText.ts';

test('no line is wider than asked for: headings wrap, then names are cut', () => {
  for (const width of [60, 80, 100])
    for (const line of toText(awkwardTable, { width }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(width);
});

test('numbers stand under each other', () => {
  const text = toText({
    ...awkwardTable,
    columns: awkwardTable.columns.slice(0, 2),
    rows: awkwardTable.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 2) })),
    notes: [],
  });
  // The narrow columns: the longest name with its mark (22) and the longest interval (17).
  expect(text).toBe(
    [
      'SYNTHETIC · F1 & more, 100 % of it',
      '  System                       F1 [95 % CI]',
      '  ----------------------  -----------------',
      'A_1, "first"',
      '  <b>&"x"|                   .83 [.80, .87]',
      '  [y] $2 ~ 50% #1 {z} \\†                  –',
      'B',
      '  *plain*                 −.05 [−.10, .00]‡',
      '',
    ].join('\n'),
  );
});
