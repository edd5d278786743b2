import { afterAll, expect, test } from '@jest/globals';
import { bytesSource } from '@labelray/core';
import { parseLabels } from '@labelray/core/formats';
import { zipBytes } from '@labelray/testing';
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { create } from 'tar';
import { readCorpus } from '../../readCorpus.ts';
import { inventedFiles, inventedSplits, inventedStudy } from '../../testing/inventedMimic.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { reader } from './reader.ts';

const folder = temporaryFolder(afterAll);

const read = (path: string, options: Record<string, unknown> = {}, sections?: readonly string[]) =>
  readCorpus(reader.open({ path, options, ...(sections && { sections }) }));

const tree = async (name: string, count: number): Promise<string> => {
  for (let n = 0; n < count; n++) {
    const { file, text } = inventedStudy(n);
    await folder.put(`${name}/${file}`, text);
  }
  return folder.path(name);
};

test('1,000 studies from a zip and from its tree, with a gzipped split, are the same and complete', async () => {
  const splits = gzipSync(inventedSplits(1000));
  const zip = await folder.put('zip/mimic-cxr-reports.zip', zipBytes(inventedFiles(1000)));
  await folder.put('zip/mimic-cxr-2.0.0-split.csv.gz', splits);
  const path = await tree('tree', 1000);
  await folder.put('tree/mimic-cxr-2.0.0-split.csv.gz', splits);

  const fromZip = await read(zip);
  expect(fromZip.card).toMatchObject({ read: 1000, provenance: 'credentialed', role: 'internal' });
  // every tenth has no findings
  expect(fromZip.reports.length).toBe(900);
  expect(fromZip.card.leftOut.length).toBe(100);
  expect(fromZip.card.leftOut[0]).toEqual({
    id: inventedStudy(9).study,
    reason: 'no text in findings',
  });
  const [first] = fromZip.reports;
  expect(first).toEqual({
    id: '50000000',
    patientId: '10000000',
    sections: {
      preamble: 'FINAL REPORT',
      examination: 'CHEST (PA AND LAT)',
      indication: '___ year old with cough number 0.',
      findings: 'The heart is of size 0.\n No effusion is seen, ___ or not.',
      impression: 'Nothing acute in 0.',
    },
    text: 'The heart is of size 0.\n No effusion is seen, ___ or not.',
    split: 'test',
  });
  for (const place of [folder.path('zip'), path, `${path}/files`]) {
    expect((await read(place)).reports).toEqual(fromZip.reports);
  }
  const parts = fromZip.reports.map(({ split }) => split);
  expect(parts.filter((split) => split === 'dev').length).toBeGreaterThan(80);
  expect(parts.includes(undefined)).toBe(false);
  // one patient's folder is enough
  expect((await read(`${path}/files/p10/p10000001`)).reports.map(({ id }) => id)).toEqual(
    [3, 4, 5].map((n) => inventedStudy(n).study),
  );
});

test('a gzipped tar and gzipped reports are read, too', async () => {
  const path = await tree('packed', 30);
  await create({ cwd: path, file: folder.path('reports.tar.gz'), gzip: true }, ['files']);
  const { file, text } = inventedStudy(30);
  await folder.put(`packed/${file}.gz`, gzipSync(text));
  const plain = await read(path);
  const packed = await read(folder.path('reports.tar.gz'));
  expect(packed.card.read).toBe(30);
  expect(new Set(plain.reports)).toEqual(new Set([...packed.reports, plain.reports.at(-1)]));
  expect(plain.reports.at(-1)).toMatchObject({
    id: inventedStudy(30).study,
    text: inventedStudy(30).findings,
  });
});

test('progress tells files done and how many there are; memory holds one at a time', async () => {
  const zip = await folder.put('progress.zip', zipBytes(inventedFiles(30)));
  const told: (readonly [number, number | undefined])[] = [];
  const stream = reader.open({ path: zip, progress: (done, of) => told.push([done, of]) });
  for await (const report of stream.reports) if (report.id === '') throw new Error('no id');
  expect(told.at(-1)).toEqual([30, 30 + 1 + 10]); // the folder files/ and ten of patients count in the archive
});

test('the official order: impression, findings, last paragraph, comparison; exceptions win', async () => {
  const head = `${' '.repeat(33)}FINAL REPORT\n`;
  const reports: Record<string, string> = {
    50000001: `${head} FINDINGS: a.\n IMPRESSION: b.\n`,
    50000002: `${head} FINDINGS: a.\n IMPRESSION: \n`,
    50000003: `${head} HISTORY: h.\n \n Clear.\n`,
    50000004: `${head} COMPARISON: Clear, no change.\n`,
    50000005: `${head} TECHNIQUE: one view.\n`,
    50913680: `${head} RECOMMENDATION(S): r.\n IMPRESSION: b.\n`, // by section: recommendations
    50196495: `${head} FINDINGS: ${'abcdefghij'.repeat(40)}\n`, // characters 59 to 399
    58235663: `${head} FINDINGS: a.\n`, // says nothing, officially
    50000006: '',
  };
  const path = await folder.put(
    'official.zip',
    zipBytes(
      Object.entries(reports).map(([id, data]) => ({
        name: `files/p10/p10000001/s${id}.txt`,
        data,
      })),
    ),
  );
  const { reports: found, card } = await read(path, { text: 'official' });
  expect(Object.fromEntries(found.map(({ id, text }) => [id, text]))).toEqual({
    50000001: 'b.',
    50000002: 'a.',
    50000003: 'Clear.',
    50000004: 'Clear, no change.',
    50913680: 'r.',
    50196495: (reports['50196495'] ?? '').slice(59, 399),
  });
  expect(card.leftOut).toEqual([
    { id: '50000005', reason: 'no impression, findings, last paragraph or comparison' },
    { id: '50000006', reason: 'the report is empty' },
    { id: '58235663', reason: 'no text by the official exception (characters 0 to 0)' },
  ]);
  expect(card.sections).toEqual(['impression', 'findings', 'last_paragraph', 'comparison']);
  expect(card.warnings).toContain('text by an official exception (2): 50196495, 50913680');
  expect(card.warnings).toContain('text from impression (1): 50000001');
  // the default asks for findings: exceptions win there too, other studies need the section
  const plain = await read(path);
  expect(plain.reports.map(({ id }) => id).sort()).toEqual([
    ...['50000001', '50000002', '50196495', '50913680'],
  ]);
  const both = await read(path, {}, ['findings', 'impression']);
  expect(both.reports.find(({ id }) => id === '50000001')?.text).toBe('a.\n\nb.');
});

const one = (id: number, text = ' \n FINDINGS: Clear.\n', subject = 10000032): [string, string] => [
  `files/p10/p${subject}/s${id}.txt`,
  text,
];
const archive = (...files: readonly [string, string][]) =>
  zipBytes(files.map(([name, data]) => ({ name, data })));

test('metadata and patients: date, views and age; validate is dev', async () => {
  await folder.put('facts/mimic-cxr-reports.zip', archive(one(50414267), one(50414268)));
  await folder.put(
    'facts/mimic-cxr-2.0.0-metadata.csv',
    'dicom_id,subject_id,study_id,ViewPosition,StudyDate\n' +
      'a,10000032,50414267,PA,21800506\nb,10000032,50414267,LATERAL,21800506\nc,10000032,50414267,PA,21800507\n',
  );
  await folder.put(
    'facts/mimic-cxr-2.0.0-split.csv',
    'dicom_id,study_id,subject_id,split\na,50414267,10000032,validate\nb,50414267,10000032,validate\n' +
      'x,50999999,10000032,validate\n',
  );
  await folder.put(
    'facts/patients.csv.gz',
    gzipSync('subject_id,gender,anchor_age,anchor_year,dod\n10000032,F,52,2178,\n'),
  );
  const { reports, card } = await read(folder.path('facts'));
  expect(reports[0]).toMatchObject({
    ...{ id: '50414267', patientId: '10000032', split: 'dev', date: '2180-05-06' },
    ...{ age: 54, sex: 'female' }, // 52 in 2178, the study is of 2180
    ...{ labels: {}, annotations: { view: { PA: '2', LATERAL: '1' } } },
  });
  expect(reports[1]).toEqual({
    ...{ id: '50414268', patientId: '10000032', sex: 'female', text: 'Clear.' },
    sections: { preamble: '', findings: 'Clear.' },
  });
  expect(card.warnings).toContain('reports that the split table does not name (1): 50414268');
  expect(card.warnings).toContain('studies of the tables without a report (1): 50999999');
  const bare = await read(folder.path('facts'), {
    split: 'none',
    metadata: 'none',
    patients: 'none',
  });
  expect(bare.reports[0]).not.toHaveProperty('split');
});

const goldHeader =
  'study_id,Airspace Opacity,Atelectasis,Cardiomegaly,Consolidation,Edema,Enlarged Cardiomediastinum,' +
  'Fracture,Lung Lesion,No Finding,Pleural Effusion,Pleural Other,Pneumonia,Pneumothorax,Support Devices\n';

test('the 687-report gold and its four traps', async () => {
  await folder.put('gold/mimic-cxr-reports.zip', archive(one(50414267), one(50414268)));
  await folder.put(
    'gold/mimic-cxr-2.1.0-test-set-labeled.csv',
    `${goldHeader}50414267,1.0,,0.0,,-1.0,,,,-1.0,,,,,\n50777777,,,,,,,,,1.0,,,,,\n`,
  );
  const { reports, card } = await read(folder.path('gold'));
  const [labeled, plain] = reports;
  // 1: no subject_id: the patient is the report's own
  expect(labeled?.patientId).toBe('10000032');
  // 2: Airspace Opacity is Lung Opacity
  expect(labeled).toMatchObject({
    labels: { 'Lung Opacity': '1', Cardiomegaly: '0', Edema: '-1', Pneumonia: 'nm' },
  });
  // 3: one reader
  expect(card.warnings.join()).toContain(
    'one radiologist read each study, so there is no agreement',
  );
  // 4: its No Finding is another thing: kept, but no label
  expect(labeled).not.toHaveProperty(['labels', 'No Finding']);
  expect(labeled).toMatchObject({ annotations: { 'mimic-cxr-2.1.0': { 'No Finding': '-1' } } });

  expect(plain).not.toHaveProperty('labels');
  expect(card).toMatchObject({
    gold: 'values',
    read: 3,
    leftOut: [{ id: '50777777', reason: 'in the label file, but there is no report of it' }],
  });
  expect(card.warnings).toContain('reports that the label file does not name (1): 50414268');

  const only = await read(folder.path('gold'), { reports: 'labeled' });
  expect(only.reports.map(({ id }) => id)).toEqual(['50414267']);
  expect(only.card.leftOut[0]).toEqual({ id: '50414268', reason: 'not in the label file' });
  expect(only.card.read).toBe(3);
});

test("a label file of the paper's form joins by study id, with or without the s; No Finding is a label", async () => {
  await folder.put('paper/mimic-cxr-reports.zip', archive(one(50414267), one(50414268)));
  await folder.put('paper/labels.csv', 'study_id,E,Px,No Finding\ns50414268,1,0,\n50414267,,,1\n');
  const { reports, card } = await read(folder.path('paper'), { labels: 'labels.csv' });
  expect(reports.map((report) => 'labels' in report && report.labels)).toEqual([
    { Edema: 'nm', Pneumothorax: 'nm', 'No Finding': '1' },
    { Edema: '1', Pneumothorax: '0', 'No Finding': 'nm' },
  ]);
  expect(card.warnings.join()).toContain('no column of Enlarged Cardiomediastinum, Cardiomegaly');
});

test('official label files answer by the same ids, and are told to be systems', async () => {
  await folder.put('system/mimic-cxr-reports.zip', archive(one(50414267)));
  const content = 'subject_id,study_id,Edema\n10000032,50414267,1.0\n';
  const path = await folder.put('system/mimic-cxr-2.0.0-chexpert.csv.gz', gzipSync(content));
  const { reports, card } = await read(folder.path('system'));
  expect(card.warnings).toContain(
    'mimic-cxr-2.0.0-chexpert.csv.gz holds labels of a program, not gold: ' +
      'use it as the system file:mimic-cxr-2.0.0-chexpert.csv.gz',
  );
  const values = [
    { code: '1', word: 'present', meaning: '' },
    { code: 'nm', word: 'no', meaning: '' },
  ];
  const edema = { id: 'Edema', name: 'Edema', abbreviation: 'E', definition: '', values };
  const table = await parseLabels(bytesSource(path, content), [
    { ...edema, unmentioned: 'nm', scored: true },
  ]);
  expect(table.rows[0]).toMatchObject({
    reportId: reports[0]?.id,
    patientId: reports[0]?.patientId,
  });
});

test('line ends of other systems and Windows-1252 are read, the latter told', async () => {
  const path = folder.path('ends.zip');
  await writeFile(
    path,
    zipBytes([
      { name: 's50000001.txt', data: ' a\r\n FINDINGS:  One.\r\n \r\n Two.\r\n' },
      { name: 's50000002.txt', data: Buffer.from(' a\n FINDINGS:  Caf\xe9.\n', 'latin1') },
    ]),
  );
  const { reports, card } = await read(path);
  expect(reports.map(({ text }) => text)).toEqual(['One.\n \n Two.', 'Café.']);
  expect(reports[0]).not.toHaveProperty('patientId');
  expect(card.warnings.join('\n')).toMatch(/Windows-1252 \(1\): .*s50000002\.txt/);
  expect(card.warnings.join('\n')).toContain(
    'no subject known: neither folder nor tables name it (2)',
  );
});
