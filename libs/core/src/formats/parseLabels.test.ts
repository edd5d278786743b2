import { expect, test } from '@jest/globals';
import type { Finding, Value } from '../finding.ts';
import type { Crosswalk } from '../modality.ts';
import { bytesSource } from '../source.ts';
import { parseLabels, type LabelOptions } from './parseLabels.ts';

const values: readonly Value[] = [
  { code: '1', word: 'present', meaning: '' },
  { code: '0', word: 'absent', meaning: '' },
  { code: '-1', word: 'uncertain', meaning: '' },
  { code: 'nm', word: 'unmentioned', meaning: '' },
];
const finding = (id: string, abbreviation: string, more: Partial<Finding> = {}): Finding => ({
  ...{ id, name: id, abbreviation, definition: '', values, unmentioned: 'nm', scored: true },
  ...more,
});
const findings: readonly Finding[] = [
  finding('Edema', 'E'),
  finding('Lung Opacity', 'LO', { aliases: ['Airspace Opacity'] }),
  finding('No Finding', 'NF', {
    scored: false,
    values: values.filter(({ code }) => code === '1' || code === 'nm'),
  }),
];

const read = (text: string | Uint8Array, options?: LabelOptions) =>
  parseLabels(bytesSource('gold.csv', text), findings, options);

test('columns by name, in any order and case; codes, words, numbers and blanks', async () => {
  const table = await read(
    'airspace_opacity,NO FINDING,report_id,e\n' + '1.0,,a,-1.0\n' + 'Present,1,b,NM\n' + ',,c,0\n',
  );
  expect(table.rows).toEqual([
    { reportId: 'a', labels: { Edema: '-1', 'Lung Opacity': '1', 'No Finding': 'nm' } },
    { reportId: 'b', labels: { Edema: 'nm', 'Lung Opacity': '1', 'No Finding': '1' } },
    { reportId: 'c', labels: { Edema: '0', 'Lung Opacity': 'nm', 'No Finding': 'nm' } },
  ]);
  expect(table.reportIds).toEqual(['a', 'b', 'c']);
  expect(table).toMatchObject({ missing: [], gold: 'values', warnings: [] });
  expect(table.columns).toEqual([
    { column: 'airspace_opacity', as: 'finding Lung Opacity', how: 'guessed' },
    { column: 'NO FINDING', as: 'finding No Finding', how: 'guessed' },
    { column: 'report_id', as: 'report_id', how: 'named' },
    { column: 'e', as: 'finding Edema', how: 'guessed' },
  ]);
});

test("MIMIC's study and subject are report and patient; a finding without column is missing", async () => {
  const table = await read('subject_id,study_id,split,Edema\n10,50,test,1.0\n10,51,test,\n');
  expect(table.rows).toEqual([
    { reportId: '50', patientId: '10', labels: { Edema: '1' } },
    { reportId: '51', patientId: '10', labels: { Edema: 'nm' } },
  ]);
  expect(table.missing).toEqual(['Lung Opacity', 'No Finding']);
  expect(table.columns[2]).toEqual({ column: 'split', as: 'ignored', how: 'guessed' });
});

test("the paper's form: the patient is report and patient", async () => {
  const { rows, columns } = await read('patient,E\n7,1\n');
  expect(rows).toEqual([{ reportId: '7', patientId: '7', labels: { Edema: '1' } }]);
  expect(columns.map(({ as }) => as)).toEqual(['report_id', 'patient_id', 'finding Edema']);
});

test("CheXpert's own output has texts for ids: rows are counted", async () => {
  const table = await read(
    'Reports,No Finding,Edema\n"Clear, all of it.\nNo edema.",1.0,0.0\nx,,\n',
  );
  expect(table.reportIds).toEqual(['1', '2']);
  expect(table.columns[0]).toEqual({
    ...{ column: undefined, as: 'report_id (row number)', how: 'guessed' },
  });
});

test("CheXbert's output counts rows too; evidence beside a finding is ignored", async () => {
  const table = await read('Report Impression,Edema,Edema evidence\n"Wet, wet.",1,wet [0–3]\n');
  expect(table.rows).toEqual([{ reportId: '1', labels: { Edema: '1' } }]);
  expect(table.columns.map(({ as }) => as)).toEqual([
    'report_id (row number)',
    'ignored',
    'finding Edema',
    'ignored',
  ]);
});

test('a code that an unscored finding lacks is not annotated, and told', async () => {
  const { rows, warnings } = await read('study_id,No Finding,Edema\n1,-1.0,1\n2,0,1\n');
  expect(rows[0]?.labels).toEqual({ Edema: '1' });
  expect(warnings).toEqual([
    'gold.csv: 2 cells of No Finding hold a code it does not have; ' +
      'it is not scored, they are read as not annotated',
  ]);
});

test('Windows-1252 is told', async () => {
  const { warnings } = await read(Buffer.from('id,Edema\nM\xfcller,1\n', 'latin1'));
  expect(warnings).toEqual(['gold.csv: not UTF-8 (byte 10); read as Windows-1252']);
});

const mesh: Crosswalk = {
  scheme: 'mesh',
  columns: ['Infiltration', 'normal'],
  findings: {
    Edema: { from: ['Edema'] },
    'Lung Opacity': { from: ['Mass', 'Nodule'], weak: true },
  },
};

test('another scheme is recognised by its columns and read as present or not', async () => {
  const text =
    'filename,Edema,Mass,Nodule,Infiltration,normal\n' + 'x1,1,0,1,0,0\n' + 'x2,0,0,0,1,0\n';
  const table = await read(text, { crosswalks: [mesh] });
  expect(table).toMatchObject({ scheme: 'mesh', gold: 'binary', missing: ['No Finding'] });
  expect(table.rows).toEqual([
    { reportId: 'x1', labels: { Edema: '1', 'Lung Opacity': '1' } },
    { reportId: 'x2', labels: { Edema: '0', 'Lung Opacity': '0' } },
  ]);
  expect(table.columns.map(({ as }) => as)).toEqual([
    ...['report_id', 'finding Edema (mesh)', 'finding Lung Opacity (mesh)'],
    ...['finding Lung Opacity (mesh)', 'ignored', 'ignored'],
  ]);
  await expect(read(text.replace('x2,0', 'x2,2'), { crosswalks: [mesh] })).rejects.toThrow(
    'gold.csv, row 3, column "Edema": unknown value "2"; legal: 1, 0; blank is 0',
  );
  await expect(read(text.replace('Mass', 'Hernia'), { crosswalks: [mesh] })).rejects.toThrow(
    'row 1: no column "Mass" for Lung Opacity; scheme mesh needs Mass and Nodule together',
  );
  await expect(read(text)).rejects.toThrow('unknown finding "Mass"');
});

test.each([
  [
    'report_id,Edma\n1,1\n',
    'gold.csv, row 1: unknown finding "Edma"; did you mean "Edema"? known: Edema, Lung Opacity, No Finding',
  ],
  ['report_id,Scoliosis\n', 'unknown finding "Scoliosis"; known: Edema'],
  [
    'report_id,Edema\n1,1\n2,3\n',
    'gold.csv, row 3, column "Edema": unknown value "3"; ' +
      'legal: 1 (present), 0 (absent), -1 (uncertain), nm (unmentioned); blank is nm, ? is not annotated',
  ],
  ['report_id,Edema\n1,1.5\n', 'unknown value "1.5"'],
  ['report_id,Edema\n1,"The heart is of normal size."\n', 'unknown value a text of 28 characters'],
  [
    'report_id,Edema\n1,1\n1,0\n',
    'gold.csv, row 3, column "report_id": report id "1" again, first in record 1; give every',
  ],
  [
    'report_id,Edema\n1,1\n ,0\n',
    'gold.csv, row 3, column "report_id": the report id is missing; give every',
  ],
  ['report_id,Edema,E\n', 'row 1: columns "Edema" and "E" are both Edema; keep one of them'],
  ['report_id,split\n1,test\n', 'row 1: no column of a finding; known: Edema'],
  ['Edema\n1\n', 'row 1: no column of report ids; name it with --id-column; looked for report_id'],
  ['', 'gold.csv: is empty'],
])('bad input %j is refused', async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test('named columns win; a wrong name is refused', async () => {
  const text = 'report_id,other,Edema\n1,a,1\n';
  expect((await read(text, { idColumn: 'other' })).reportIds).toEqual(['a']);
  await expect(read(text, { idColumn: 'othr' })).rejects.toThrow(
    'gold.csv, row 1: no column "othr"; did you mean "other"? known: report_id, other, Edema',
  );
});

test('unknown columns may be allowed, and are echoed', async () => {
  const { columns } = await read('report_id,Scoliosis,Edema\n1,x,1\n', {
    allowUnknownColumns: true,
  });
  expect(columns[1]).toEqual({ column: 'Scoliosis', as: 'ignored', how: 'guessed' });
});
