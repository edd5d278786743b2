import { afterAll, expect, test } from '@jest/globals';
import type { Corpus } from '@labelray/core';
import { readCorpus } from '../../readCorpus.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { reader } from './reader.ts';

const { put } = temporaryFolder(afterAll);

const header = 'uid,MeSH,Problems,image,indication,comparison,findings,impression';

async function read(content: string | Uint8Array): Promise<Corpus> {
  return readCorpus(reader.open({ path: await put('indiana_reports.csv', content) }));
}

async function refusal(content: string): Promise<string> {
  try {
    await read(content);
  } catch (error) {
    return (error as Error).message;
  }
  return 'was read';
}

test('rows as reports: numbered order, MeSH headings apart, gold for all, no date', async () => {
  const { reports, card } = await read(
    [
      header,
      '12,Cardiomegaly/mild;Pleural Effusion/right,x,y,cough,none,Big heart.,Cardiomegaly.',
      '3,normal,normal,y,,,"Clear, ""dry"" lungs.\nSecond line.",',
      '4,normal,normal,y,pain,,,',
    ].join('\n'),
  );
  expect(reports).toMatchObject([
    {
      id: 'CXR3',
      text: 'Clear, "dry" lungs.\nSecond line.',
      annotations: { mesh: { normal: '1' } },
    },
    {
      id: 'CXR12',
      text: 'Big heart.\n\nCardiomegaly.',
      annotations: { mesh: { Cardiomegaly: '1', Effusion: '1', normal: '0' } },
    },
  ]);
  expect(reports[0]).not.toHaveProperty('date');
  expect(card.read).toBe(3);
  expect(card.leftOut).toMatchObject([
    { id: 'CXR4', reason: 'no text in findings and impression' },
  ]);
});

test('columns go by name, not by order; a byte order mark and CRLF do no harm', async () => {
  const { reports } = await read(
    '\ufeffimpression,findings,extra,comparison,indication,MeSH,uid\r\nFine.,Clear.,?,,,normal,5\r\n',
  );
  expect(reports).toMatchObject([{ id: 'CXR5', text: 'Clear.\n\nFine.' }]);
});

test('Windows-1252 is read as such, with a warning', async () => {
  const bytes = Buffer.from(`${header}\n5,normal,n,y,,,2 \xb5m,`, 'latin1');
  const { reports, card } = await read(bytes);
  expect(reports[0]?.text).toBe('2 µm');
  expect(card.warnings.join()).toContain('Windows-1252');
});

test('spreadsheet damage is read as empty and named with its row; columns nobody reads are named', async () => {
  const { reports, card } = await read(
    `${header},note\n5,normal,n,y,#NAME?,,Clear.,,x\n6,normal,n,y,cough,,Clear.,,x\n`,
  );
  expect(reports[0]?.sections.indication).toBe('');
  expect(card.warnings).toEqual(
    expect.arrayContaining([
      'indication holds a spreadsheet error (#NAME?), read as empty (1): CXR5 (row 2)',
      'a column was not read (1): "note"',
    ]),
  );
});

test.each([
  ['empty', '', /indiana_reports\.csv: is empty; /],
  ['a header alone', `${header}\n`, /indiana_reports\.csv: has a header but no rows; /],
  [
    'a missing column',
    'uid,MeSH,indication,comparison,finding,impression\n1,normal,,,Clear.,\n',
    /indiana_reports\.csv, row 1: has no column "findings"; is it "finding"\?/,
  ],
  [
    'a duplicate id',
    `${header}\n7,normal,n,y,,,Clear.,\n7,normal,n,y,,,Clear.,\n`,
    /CXR7 occurs twice: in .*row 2 and .*row 3; remove one/,
  ],
  [
    'an invalid id',
    `${header}\nseven,normal,n,y,,,Clear.,\n`,
    /indiana_reports\.csv, row 2, column "uid": is not a report number; write/,
  ],
  [
    'damaged headings',
    `${header}\n7,#NAME?,n,y,,,Clear.,\n`,
    /indiana_reports\.csv, row 2, column "MeSH": .*CXR7.*; download/,
  ],
  [
    'too few fields',
    `${header}\n7,normal,n,y,,Clear.\n`,
    /indiana_reports\.csv, row 2: has 6 fields, the header has 8; /,
  ],
  [
    'an open quote',
    `${header}\n7,normal,n,y,,,"Clear.,`,
    /indiana_reports\.csv, row 2: .*quote.*; /,
  ],
])('refused, with file, row and remedy: %s', async (_, content, message) => {
  expect(await refusal(content)).toMatch(message);
  expect(await refusal(content)).not.toContain('Clear');
});

test('a field of 50 MB is refused before it fills the memory', async () => {
  const long = 'Clear lungs '.repeat(50e6 / 12);
  expect(await refusal(`${header}\n7,normal,n,y,,,${long},\n`)).toMatch(
    /indiana_reports\.csv, row 2: a record is longer than 8388608 bytes; /,
  );
}, 60_000);
