import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { bytesSource } from '../source.ts';
import { csvRows, type CsvOptions } from './csvRows.ts';

const warn = (message: string): void => {
  throw new Error(`unexpected warning: ${message}`);
};

/** Header and rows of a file given as text. */
async function read(content: string | Uint8Array, options: Partial<CsvOptions> = {}) {
  const { rows, header, delimiter } = await csvRows(bytesSource('a.csv', content), {
    warn,
    ...options,
  });
  const list = [];
  for await (const row of rows) list.push(row);
  return { header, delimiter, rows: list };
}

test('quotes, embedded line breaks and delimiters; a row is known by the line it starts on', async () => {
  const text = 'id,text\n1,"He said ""no"", twice\r\nand again"\n2,\n\n3,x';
  expect(await read(text)).toEqual({
    header: ['id', 'text'],
    delimiter: ',',
    rows: [
      { row: 2, fields: ['1', 'He said "no", twice\r\nand again'] },
      { row: 4, fields: ['2', ''] },
      { row: 6, fields: ['3', 'x'] },
    ],
  });
});

test.each([
  ['CRLF', 'id,text\r\n1,a\r\n'],
  ['LF', 'id,text\n1,a\n'],
  ['CR', 'id,text\r1,a\r'],
  ['no last line end', 'id,text\n1,a'],
  ['mixed', 'id,text\n1,a\r\n'],
  ['BOM', '\ufeffid,text\n1,a\n'],
  ['blank lines first', '\n\nid,text\n1,a\n'],
  ['spaces around names', ' id , text\n1,a\n'],
])('%s', async (_, text) => {
  const { header, rows } = await read(text);
  expect(header).toEqual(['id', 'text']);
  expect(rows.map(({ fields }) => fields)).toEqual([['1', 'a']]);
});

test.each([
  ['id;text\n1;a, b', ';', ['1', 'a, b']],
  ['id\ttext\n1\ta, b', '\t', ['1', 'a, b']],
  ['id,"a;b;c"\n1,2', ',', ['1', '2']],
])('the delimiter is guessed from the header: %j', async (text, delimiter, fields) => {
  const table = await read(text);
  expect(table.delimiter).toBe(delimiter);
  expect(table.rows[0]?.fields).toEqual(fields);
});

test.each([
  ['', 'a.csv: is empty; give a file with a header and rows'],
  ['\ufeff \n\n', 'a.csv: is empty'],
  ['""\n', 'a.csv: has no header'],
  ['id,text\n1,a,b\n', 'a.csv, row 2: has 3 fields, the header has 2; put fields that hold ","'],
  ['id,text\n1,"a\nb"\n2\n', 'a.csv, row 4: has 1 fields, the header has 2'],
  ['id,text\n1,a\n2,"b\n3,c\n', 'a.csv, row 3: a quoted field is never closed; close it with "'],
  ['id,text\n1,a\n2,"b"c\n', 'a.csv, row 3: text follows the closing quote of a field; write'],
  ['id,text\n1,5" wide\n', 'a.csv, row 2: a quote stands inside an unquoted field; put the whole'],
  ['id,text,id\n', 'a.csv, row 1, column "id": two columns have this name; rename or remove one'],
])('bad input %j is refused', async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test('rows before a bad one are read', async () => {
  const { rows } = await csvRows(bytesSource('a.csv', 'id,text\n1,a\n2\n'), { warn });
  const seen: string[] = [];
  await expect(
    (async () => {
      for await (const { fields } of rows) seen.push(fields.join());
    })(),
  ).rejects.toThrow('row 3');
  expect(seen).toEqual(['1,a']);
});

test('without a header every line is a row, blank ones too, of any length', async () => {
  const { rows } = await read('a 5" b, c\n\n"d ""x"", e"\n', { header: false });
  expect(rows).toEqual([
    { row: 1, fields: ['a 5" b', ' c'] },
    { row: 2, fields: [''] },
    { row: 3, fields: ['d "x", e'] },
  ]);
});

test('a record over the limit is refused', async () => {
  const text = `id,text\n1,"${'clear lungs '.repeat(1e5)}"\n`;
  await expect(read(text, { maxRecord: 1e6 })).rejects.toThrow(
    'a.csv, row 2: a record is longer than 1000000 bytes; look for a quote that is never closed',
  );
});

test('a single field of 50 MB is read', async () => {
  // in a process of its own, since the globals of Jest's sandbox slow csv-parse down tenfold
  const script = `
    const { csvRows } = await import(${JSON.stringify(join(import.meta.dirname, 'csvRows.ts'))});
    async function* chunks() {
      yield Buffer.from('id,text\\n1,"');
      for (let i = 0; i < 50; i++) yield Buffer.alloc(1e6, 'clear ');
      yield Buffer.from('"\\n');
    }
    const { rows } = await csvRows({ name: 'a.csv', chunks: chunks() }, { warn: console.error });
    for await (const { fields } of rows) console.log(fields[0], fields[1].length);
  `;
  const node = promisify(execFile);
  const { stdout } = await node(process.execPath, ['--input-type=module', '--eval', script], {
    env: {},
  });
  expect(stdout).toBe('1 50000000\n');
}, 60_000);

test('whatever is written as RFC 4180 is read back', async () => {
  const field = fc.string({
    unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', '\r\n', 'é', '😀'),
  });
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(field, field)), async (table) => {
      const text = ['"x","y"', ...table.map((row) => row.map(quote).join(','))].join('\r\n');
      const { rows } = await read(text);
      expect(rows.map(({ fields }) => fields)).toEqual(table);
    }),
  );
});
