import { expect, test } from '@jest/globals';
import { InputError, seededRandom } from '@labelray/core';
import { mutate, xlsxBytes, zipBytes, type XlsxCell } from '@labelray/testing';
import { readSheet, sheetDate } from './readSheet.ts';

async function read(bytes: Uint8Array, sheet?: string) {
  const warnings: string[] = [];
  const warn = (message: string): void => void warnings.push(message);
  const { name, rows } = await readSheet({ name: 'a.xlsx', bytes }, { sheet, warn });
  const values = rows.map(({ row, cells }) => [
    row,
    ...Array.from(cells, (cell) => (cell === undefined ? null : cell.value)),
  ]);
  return { name, values, warnings };
}

const one = (...rows: readonly (readonly XlsxCell[])[]) => xlsxBytes([{ name: 'all', rows }]);

test('texts, numbers, dates, truth and blanks; rows keep their numbers', async () => {
  const bytes = one(
    ['id', 'a & b'],
    [],
    [1, null, 0.1, { date: 41487 }, { date: 41487.4375 }],
    [
      { xml: ' t="b"><v>1</v>' },
      { xml: ' t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is>' },
    ],
    [{ xml: ' s="1"/><c r="B5"><v>2</v>' }],
  );
  expect((await read(bytes)).values).toEqual([
    [1, 'id', 'a & b'],
    [3, '1', null, '0.1', '2013-08-01', '2013-08-01T10:30:00'],
    [4, 'TRUE', 'inline'],
    [5, null, '2'],
  ]);
});

test.each([
  [41487, false, '2013-08-01'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'], // day 60 never was
  [40025, true, '2013-08-01'], // 1,462 days fewer
  [-1, false, undefined],
  [3e6, false, undefined],
])('day %d (from 1904: %s) is %s', (days, from1904, date) => {
  expect(sheetDate(days, from1904)).toBe(date);
});

test('the named sheet, else the first, which is told', async () => {
  const bytes = xlsxBytes([
    { name: 'first', rows: [['a']] },
    { name: 'All', rows: [['b']] },
  ]);
  expect((await read(bytes, 'all')).values).toEqual([[1, 'b']]);
  expect(await read(bytes)).toMatchObject({
    values: [[1, 'a']],
    warnings: ['a.xlsx: sheet "first" of 2 is read; name another with the option sheet'],
  });
  await expect(read(bytes, 'alll')).rejects.toThrow(
    'a.xlsx: has no sheet "alll"; name one of its sheets: did you mean "All"? known: first, All',
  );
});

test('formulas count by their stored value and are told; without one they are refused', async () => {
  const { values, warnings } = await read(one(['x'], [{ formula: 'A1&"y"', value: 'xy' }]));
  expect(values[1]).toEqual([2, 'xy']);
  expect(warnings).toEqual([
    'a.xlsx, sheet "all": 1 cells hold formulas, read by their stored values (A2)',
  ]);
  await expect(read(one(['x'], [{ formula: 'A1' }]))).rejects.toThrow(
    'a.xlsx, sheet "all", row 2: cell A2 holds a formula without a stored value; open and save',
  );
});

test.each<[string, Uint8Array, string]>([
  [
    'merged cells',
    xlsxBytes([{ name: 'all', rows: [['x']], merged: ['A2:A4'] }]),
    'a.xlsx, sheet "all": cells A2:A4 are merged; unmerge them and write the value into each',
  ],
  ['a text that is not there', one([{ xml: ' t="s"><v>9</v>' }]), 'row 1: cell A1 cannot be read'],
  ['no number', one([{ xml: '><v>x</v>' }]), 'row 1: cell A1 cannot be read'],
  ['a cell out of place', one(['a', { xml: '/><c r="A1"><v>1</v>' }]), 'cell A1 is out of place'],
  ['a far column', one([{ xml: '/><c r="XFE1"><v>1</v>' }]), 'cell XFE1 is out of place'],
  [
    'a declaration',
    zipBytes([{ name: 'xl/workbook.xml', data: '<!DOCTYPE a>' }]),
    'its part xl/wo',
  ],
  [
    'another zip',
    zipBytes([{ name: 'a.txt', data: '' }]),
    'is a zip archive, but no .xlsx workbook',
  ],
  ['a CSV', Buffer.from('id,text\n'), 'a.xlsx: is not a zip archive'],
  ['half a workbook', one(['a']).subarray(0, 900), 'is cut off: the zip archive has no end'],
])('%s is refused', async (_, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(message);
});

test('2,000 damaged workbooks each end in rows or a message', async () => {
  const bytes = one(['id', 'text'], [1, 'clear'], [2, { date: 41487 }]);
  let whole = 0;
  for (let round = 0; round < 2000; round++) {
    try {
      await read(mutate(bytes, seededRandom(round, 'xlsx')));
      whole++;
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`round ${round}`, { cause: error });
    }
  }
  expect(whole).toBeGreaterThan(10);
}, 60_000);

test('2,000 damaged sheets in whole archives do, too', async () => {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>' +
    '<row r="2"><c r="A2" s="1"><v>41487</v></c><c r="B2" t="str"><f>A1</f><v>x</v></c></row></sheetData></worksheet>';
  const workbook = '<workbook><sheets><sheet name="all" sheetId="1" r:id="a"/></sheets></workbook>';
  const rels = '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>';
  const whole = { sheet, workbook, rels };
  for (let round = 0; round < 2000; round++) {
    const random = seededRandom(round, 'sheet');
    const parts = { ...whole };
    const part = (['sheet', 'workbook', 'rels', 'sheet'] as const)[round % 4] ?? 'sheet';
    parts[part] = Buffer.from(mutate(Buffer.from(whole[part]), random)).toString('latin1');
    const bytes = zipBytes([
      { name: 'xl/workbook.xml', data: parts.workbook, method: 0 },
      { name: 'xl/_rels/workbook.xml.rels', data: parts.rels, method: 0 },
      { name: 'xl/worksheets/s.xml', data: parts.sheet, method: 0 },
    ]);
    try {
      await read(bytes);
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`round ${round}`, { cause: error });
    }
  }
}, 60_000);
