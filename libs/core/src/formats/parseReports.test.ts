import { expect, test } from '@jest/globals';
import type { Report } from '../report.ts';
import { bytesSource } from '../source.ts';
import { parseReports, type ReportOptions } from './parseReports.ts';

/** Reports, columns (`header=meaning`) and warnings of a file given as text. */
async function read(
  text: string | Uint8Array,
  options: Partial<ReportOptions> = {},
  name = 'r.csv',
) {
  const warnings: string[] = [];
  const table = await parseReports(bytesSource(name, text), {
    warn: (message) => warnings.push(message),
    ...options,
  });
  const reports: Report[] = [];
  for await (const report of table.reports) reports.push(report);
  return {
    reports,
    warnings,
    columns: table.columns.map(({ column, as }) => `${column ?? ''}=${as}`),
    how: table.columns.map(({ how }) => how),
  };
}

test("Labelray's own headers, every field", async () => {
  const { reports, columns, how } = await read(
    'report_id,patient_id,text,date,age,sex,split,findings,impression\n' +
      '1,p1,"No edema, no effusion.",2013-08-01,45,F,validate,No edema.,No effusion.\n' +
      '2,,NA,,,,,,\n',
  );
  expect(reports).toEqual([
    {
      id: '1',
      patientId: 'p1',
      sections: { findings: 'No edema.', impression: 'No effusion.' },
      text: 'No edema, no effusion.',
      split: 'dev',
      age: 45,
      sex: 'female',
      date: '2013-08-01',
    },
    { id: '2', sections: { findings: '', impression: '' }, text: 'NA' },
  ]);
  expect(columns).toEqual([
    'report_id=report_id',
    'patient_id=patient_id',
    'text=text',
    'date=date',
    'age=age',
    'sex=sex',
    'split=split',
    'findings=section findings',
    'impression=section impression',
  ]);
  expect(how.slice(0, 7)).toEqual(Array(7).fill('named'));
});

test('other common headers are guessed; without a text column the findings are the text', async () => {
  const { reports, columns, how } = await read(
    'Accession Number\tSubject_ID\tImpression\tFindings\tRadiologist\nA1\t7\tEdema.\tWet.\tX\n',
  );
  expect(reports).toEqual([
    {
      id: 'A1',
      patientId: '7',
      sections: { impression: 'Edema.', findings: 'Wet.' },
      text: 'Wet.',
    },
  ]);
  expect(columns).toEqual([
    'Accession Number=report_id',
    'Subject_ID=patient_id',
    'Impression=section impression',
    'Findings=section findings',
    'Findings=text',
    'Radiologist=ignored',
  ]);
  expect(new Set(how)).toEqual(new Set(['guessed']));
});

test('sections may be chosen: those that are not blank are joined in order', async () => {
  const { reports } = await read('id,findings,impression,notes\n1,a,b,c\n2,,b,\n', {
    sections: ['impression', 'notes', 'findings'],
  });
  expect(reports.map(({ text }) => text)).toEqual(['b\nc\na', 'b']);
  expect(reports[0]?.sections).toEqual({ findings: 'a', impression: 'b', notes: 'c' });
});

test("the original's form: no header, blank lines, NA, quotes and commas are text", async () => {
  const text = 'No edema, or effusion.\n\nNA\n"Heart, ""big"".\n\nNew line."\nA 5" tube\n';
  const { reports, columns } = await read(text, { form: 'chexpert' });
  expect(columns).toEqual(['=report_id (row number)']);
  expect(reports.map(({ id, text }) => [id, text])).toEqual([
    ['1', 'No edema, or effusion.'],
    ['2', ''],
    ['3', 'NA'],
    ['4', 'Heart, "big".\n\nNew line.'],
    ['5', 'A 5" tube'],
  ]);
});

test('JSONL by its name', async () => {
  const { reports } = await read('{"id":"1","sections":{},"text":"a"}\n', {}, 'r.jsonl');
  expect(reports).toEqual([{ id: '1', sections: {}, text: 'a' }]);
});

test('dates, ages and sexes of other systems; what cannot be read is counted', async () => {
  const { reports, warnings } = await read(
    'id,text,date,age,sex\n1,a,20130801,045Y,male\n2,a,2013-08-01T10:00,006M,W\n' +
      '3,a,1.8.2013,old,?\n4,a,2013-02-30,200,\n',
  );
  expect(reports.map(({ date, age, sex }) => [date, age, sex])).toEqual([
    ['2013-08-01', 45, 'male'],
    ['2013-08-01', 0.5, 'female'],
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
  ]);
  expect(warnings).toEqual([
    'r.csv, column "age": 2 values could not be read and are left out',
    'r.csv, column "sex": 1 values could not be read and are left out',
    'r.csv, column "date": 2 values could not be read and are left out',
  ]);
});

test.each([
  ['report_id,text\n1,a\n,b\n', 'r.csv, row 3, column "report_id": the report id is missing; give'],
  [
    'report_id,text\n1,"a\nb"\n1,b\n',
    'r.csv, row 4, column "report_id": report id "1" again, first in record 1; give every report its own',
  ],
  [
    'text\na\n',
    'r.csv, row 1: no column of report ids; name it with --id-column (looked for report_id',
  ],
  [
    'report_id,notez\n1,a\n',
    'row 1: no column of report texts; name it with --text-column; looked for text',
  ],
  [
    'report_id,text,split\n1,a,trian\n',
    'r.csv, row 2, column "split": unknown split "trian"; legal: train, dev, test; blank',
  ],
  ['report_id,text,Findings,findings\n', 'row 1, column "findings": two columns hold this section'],
  ['', 'r.csv: is empty'],
])('bad input %j is refused', async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test('a column that is named wrongly is refused with the nearest one', async () => {
  const text = 'report_id,text\n1,a\n';
  await expect(read(text, { textColumn: 'txt' })).rejects.toThrow(
    'r.csv, row 1: no column "txt"; did you mean "text"? known: report_id, text',
  );
  await expect(read(text, { sections: ['finding'] })).rejects.toThrow('no column "finding"');
});
