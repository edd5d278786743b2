import { afterAll, expect, test } from '@jest/globals';
import { InputError, seededRandom, type Finding } from '@labelray/core';
import { formatCorpusCard, parseCorpusCard } from '@labelray/core/formats';
import { mutate, xlsxBytes, type XlsxCell } from '@labelray/testing';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../readCorpus.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { countIdentifiers } from './countIdentifiers.ts';
import { reader } from './reader.ts';

const folder = temporaryFolder(afterAll);
const read = async (
  name: string,
  content: string | Uint8Array,
  {
    options = {},
    ...request
  }: {
    options?: Record<string, unknown>;
    sections?: readonly string[];
    findings?: readonly Finding[];
  } = {},
) => readCorpus(reader.open({ path: await folder.put(name, content), options, ...request }));

const expected = [
  {
    ...{ id: '1', patientId: 'a', text: 'Clear, "no" edema.\nNone.', sections: {} },
    ...{ split: 'dev', age: 61, sex: 'female', date: '2013-08-01' },
  },
  { id: '2', patientId: 'b', text: 'Edema.', sections: {} },
];
const rows: readonly (readonly string[])[] = [
  ['Study ID', 'MRN', 'Report Text', 'Study Date', 'Age', 'Gender', 'Split', 'Site'],
  ['1', 'a', 'Clear, "no" edema.\nNone.', '2013-08-01', '61', 'F', 'validation', 'x'],
  ['2', 'b', 'Edema.', '', '', '', '', 'x'],
];
const separated = (delimiter: string): string =>
  rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');

const forms: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['CSV', 'a.csv', separated(',')],
  ['CSV with semicolons', 'b.csv', separated(';')],
  ['TSV', 'a.tsv', `\ufeff${separated('\t')}`],
  ['CSV', 'a.csv.gz', gzipSync(separated(','))],
  [
    'JSON lines',
    'a.jsonl',
    rows
      .slice(1)
      .map((row) =>
        JSON.stringify(Object.fromEntries(rows[0]?.map((key, i) => [key, row[i]]) ?? [])),
      )
      .join('\n'),
  ],
  [
    'sheet "all" of a workbook',
    'a.xlsx',
    xlsxBytes([
      { name: 'all', rows: rows.map((row) => row.map((c) => (/^\d+$/.test(c) ? Number(c) : c))) },
    ]),
  ],
];

test.each(forms)(
  '%s: %s reads the same, columns guessed and echoed',
  async (form, name, content) => {
    const { reports, card } = await read(name, content);
    expect(reports).toEqual(expected);
    expect(card).toMatchObject({
      ...{ id: 'table', title: name, provenance: 'private', read: 2, leftOut: [] },
      sections: ['Report Text'],
      warnings: [
        `read as ${form}`,
        'columns: "Study ID" → report_id (guessed), "MRN" → patient_id (guessed), ' +
          '"Report Text" → text (guessed), "Study Date" → date (guessed), "Age" → age, ' +
          '"Gender" → sex (guessed), "Split" → split; ignored: "Site"',
        '2 patients',
      ],
    });
    expect(card.columns?.slice(0, 3)).toEqual([
      { column: 'Study ID', as: 'report_id', how: 'guessed' },
      { column: 'MRN', as: 'patient_id', how: 'guessed' },
      { column: 'Report Text', as: 'text', how: 'guessed' },
    ]);
    expect(parseCorpusCard(formatCorpusCard(card), 'card.json')).toEqual(card);
  },
);

test('options name the columns; sections make up the text in their order', async () => {
  const content = 'key,who,findings,impression,memo\n1,a,Clear.,Normal.,m\n';
  const options = { idColumn: 'key', patientColumn: 'who' };
  const whole = await read('named.csv', content, { options: { ...options, textColumn: 'memo' } });
  expect(whole.reports[0]).toMatchObject({ id: '1', patientId: 'a', text: 'm' });
  const parts = await read('named.csv', content, { options, sections: ['impression', 'findings'] });
  expect(parts.reports[0]?.text).toBe('Normal.\nClear.');
  expect(parts.reports[0]?.sections).toEqual({ findings: 'Clear.', impression: 'Normal.' });
  expect(parts.card.sections).toEqual(['impression', 'findings']);
});

const value = (code: string, word: string) => ({ code, word, meaning: '' });
const findings: readonly Finding[] = ['Edema', 'Fracture'].map((name) => ({
  ...{ id: name, name, abbreviation: name.charAt(0), definition: '', scored: true },
  ...{
    values: [value('1', 'present'), value('0', 'absent'), value('nm', 'none')],
    unmentioned: 'nm',
  },
}));

test('label columns are read where findings are known, and are told where not', async () => {
  const content = 'id,text,patient_id,edema\n1,x,a,1.0\n2,y,b,\n';
  const { reports, card } = await read('labels.csv', content, { findings });
  expect(reports.map((report) => 'labels' in report && report.labels)).toEqual([
    { Edema: '1' },
    { Edema: 'nm' },
  ]);
  expect(card.gold).toBe('values');
  expect(card.warnings).toContain('no column of Fracture: not annotated');
  expect(card.columns).toContainEqual({ column: 'edema', as: 'finding Edema', how: 'guessed' });
  const plain = await read('labels.csv', content);
  expect(plain.reports[0]).not.toHaveProperty('labels');
  expect(plain.card.warnings.join()).toContain('ignored: "edema"');
  await expect(read('labels.csv', 'id,text,E\n1,x,7\n', { findings })).rejects.toThrow(
    'labels.csv, row 2, column "E": unknown value "7"; legal: 1 (present), 0 (absent), nm (none)',
  );
});

test('missing patients, repeated texts, blank texts and identifiers are counted, never shown', async () => {
  const secret = 'Seen by Dr. Zebulon on 03/05/2021, MRN: 1234567.';
  const { reports, card } = await read(
    'audit.csv',
    `id,text\n1,"${secret}"\n2,Clear lungs.\n3,clear  lungs\n4, \n`,
  );
  expect(reports.length).toBe(3);
  expect(card.leftOut).toEqual([{ id: '4', reason: 'no text in text' }]);
  expect(card.warnings.slice(-3)).toEqual([
    'no patient ids: reports of one patient may be in training and test, and intervals may be too narrow; ' +
      'name their column with the option patientColumn',
    '1 texts repeat an earlier one (case and punctuation aside)',
    'possible identifiers in the texts: 1 dates in 1 reports, 1 names in 1 reports, ' +
      '1 record numbers in 1 reports; check before you share anything',
  ]);
  expect(JSON.stringify(card)).not.toMatch(/Zebulon|1234567|03\/05/);
});

test.each([
  ['Compared to 03/05/2021, Dr. Smith', { dates: 1, names: 1 }],
  ['12 March 2020 and 2020-03-12, Mar 2020', { dates: 3 }],
  ['Patient name: Doe', { names: 1 }],
  ['Jane Roe, M.D.', { names: 1 }],
  ['Accession No. A12345; 00012345', { 'record numbers': 2 }],
  ['call 555-123-4567 or x.y@z.org', { 'phone numbers and addresses': 2 }],
  ['A 3.5 cm nodule at T12, 2/3 of the lung, ___ views.', {}],
  ['No effusion. May represent edema.', {}],
])('identifiers in %j', (text, counts) => {
  expect(countIdentifiers(text)).toEqual(counts);
});

test('Windows-1252 is read with a warning; dates a workbook keeps as numbers are dates', async () => {
  const latin = await read('latin.csv', Buffer.from('id,text\n1,Caf\xe9\n', 'latin1'));
  expect(latin.reports[0]?.text).toBe('Café');
  expect(latin.card.warnings[0]).toMatch(
    /latin\.csv: not UTF-8 \(byte 13\); read as Windows-1252$/,
  );
  const sheet = await read(
    'dates.xlsx',
    xlsxBytes([
      {
        name: 's',
        rows: [
          ['id', 'text', 'date'],
          [1, 'x', { date: 41487 }],
          [2, 'y', 41488],
          [3, 'z', 20130803],
        ],
      },
    ]),
  );
  expect(sheet.reports.map(({ date }) => date)).toEqual(['2013-08-01', '2013-08-02', '2013-08-03']);
  expect(sheet.card.warnings.join('\n')).toMatch(
    /1 dates are plain numbers, read as days since 1900/,
  );
});

const sheetOf = (...cells: readonly (readonly XlsxCell[])[]) =>
  xlsxBytes([{ name: 's', rows: cells }]);

test.each<[string, string, string | Uint8Array, string]>([
  ['an empty file', 'e.csv', '', 'e.csv: is empty'],
  ['no rows', 'e.csv', 'id,text\n', 'e.csv: has a header but no rows; give a table with reports'],
  ['no ids', 'e.csv', 'a,text\n1,x\n', 'e.csv, row 1: no column of report ids; name it with'],
  ['no texts', 'e.csv', 'id,b\n1,x\n', 'e.csv, row 1: no column of report texts; name it with'],
  ['an id twice', 'e.csv', 'id,text\n1,x\n1,y\n', 'row 3, column "id": report id "1" again'],
  [
    'half a gzip file',
    'e.csv.gz',
    gzipSync(separated(',')).subarray(0, 60),
    'is cut off: the gzip data',
  ],
  ['a zip', 'e.zip', 'PK\u0003\u0004 cut', 'e.zip: is cut off: the zip archive has no end'],
  [
    'merged cells',
    'e.xlsx',
    xlsxBytes([
      {
        name: 's',
        rows: [
          ['id', 'text'],
          [1, 'x'],
        ],
        merged: ['B2:B3'],
      },
    ]),
    'cells B2:B3 are merged',
  ],
  [
    'a formula without a value',
    'e.xlsx',
    sheetOf(['id', 'text'], [1, { formula: 'A1' }]),
    'row 2: cell B2 holds a formula',
  ],
  [
    'two columns of a name',
    'e.xlsx',
    sheetOf(['id', 'text', 'id']),
    'sheet "s", row 1, column "id": two columns',
  ],
  [
    'cells beyond the header',
    'e.xlsx',
    sheetOf(['id', 'text'], [1, 'x', 'y']),
    'sheet "s", row 2: has cells to the right',
  ],
  ['an empty sheet', 'e.xlsx', sheetOf([]), 'sheet "s": is empty'],
  ['broken JSON', 'e.jsonl', '{"id":1,"text":"x"}\n{"id":\n', 'e.jsonl, row 2: '],
  ['a list', 'e.jsonl', '[1]\n', 'e.jsonl, row 1: is no object; write one {"id": …} a line'],
  [
    'a nested value',
    'e.jsonl',
    '{"id":"1","text":["x"]}\n',
    'row 1, column "text": is a list or an object',
  ],
])('%s is refused', async (_, name, content, message) => {
  await expect(read(name, content)).rejects.toThrow(message);
});

test('bad requests are refused', async () => {
  await expect(async () =>
    read('a.csv', 'id,text\n', { options: { idColum: 'x' } }),
  ).rejects.toThrow('unknown option "idColum"; did you mean "idColumn"?');
  await expect(read('a.csv', 'id,text\n1,x\n', { options: { idColumn: 'ids' } })).rejects.toThrow(
    'a.csv, row 1: no column "ids"; did you mean "id"?',
  );
  await expect(
    read('a.xlsx', sheetOf(['id', 'text']), { options: { sheet: 'reports' } }),
  ).rejects.toThrow('a.xlsx: has no sheet "reports"; name one of its sheets: known: s');
  const none = reader.open({ path: folder.path('none.csv') });
  await expect(readCorpus(none)).rejects.toThrow(
    'none.csv: no such file or folder; give a CSV, TSV',
  );
  await expect(readCorpus(reader.open({ path: folder.path('') }))).rejects.toThrow(
    'is a folder, not',
  );
});

test('a field of 50 MB is read, and the next row too', async () => {
  // as JSON lines; the same of CSV is tested where CSV is read
  const text = 'clear lungs '.repeat(5e7 / 12);
  const { reports } = await read('huge.jsonl', `{"id":1,"text":"${text}"}\n{"id":2,"text":"x"}\n`);
  expect(reports.map((report) => report.text.length)).toEqual([text.length, 1]);
}, 60_000);

test.each(forms)(
  '1,000 damaged files of the form %s (%s) each end in an account or a message',
  async (form, name, content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    let whole = 0;
    for (let round = 0; round < 1000; round++) {
      const path = folder.path(`fuzz-${name}`);
      writeFileSync(path, mutate(bytes, seededRandom(round, form)));
      try {
        const { reports, card } = await readCorpus(reader.open({ path }));
        whole++;
        if (card.read !== reports.length + card.leftOut.length)
          throw new Error('not accounted for');
      } catch (error) {
        if (!(error instanceof InputError))
          throw new Error(`${form}, round ${round}`, { cause: error });
      }
    }
    expect(whole).toBeGreaterThan(0);
  },
  60_000,
);
