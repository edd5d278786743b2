import { afterAll, expect, test } from '@jest/globals';
import type { Corpus, LabeledReport, Report } from '@labelray/core';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../readCorpus.ts';
import {
  inventedArchive,
  inventedTar,
  inventedXml,
  type InventedReport,
} from '../../testing/inventedOpeni.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { reader } from './reader.ts';

const { path: inFolder, put } = temporaryFolder(afterAll);

const read = (
  path: string,
  request: { sections?: readonly string[]; options?: Record<string, unknown> } = {},
): Promise<Corpus> => readCorpus(reader.open({ path, ...request }));

const ids = (reports: readonly Report[]): string[] => reports.map(({ id }) => id);

const meshOf = (report: Report | LabeledReport | undefined) =>
  report !== undefined && 'annotations' in report ? report.annotations.mesh : undefined;

const three: readonly InventedReport[] = [
  {
    uid: 10,
    sections: { indication: 'cough', findings: 'Small left effusion.', impression: 'Effusion.' },
    majors: ['Pleural Effusion/left/small', 'Lung/hypoinflation'],
  },
  { uid: 9, sections: { impression: 'Normal chest.' } },
  { uid: 100, sections: { comparison: 'none', indication: 'pain' }, majors: ['No Indexing'] },
];

test('an archive: numbered order, chosen sections joined, MeSH gold, what has no text left out', async () => {
  const { reports, card } = await read(await put('three.tgz', inventedArchive(three)));
  expect(ids(reports)).toEqual(['CXR9', 'CXR10']); // not the archive's 10, 9 and not '10' < '9'
  expect(reports[1]).toMatchObject({
    text: 'Small left effusion.\n\nEffusion.',
    sections: {
      comparison: '',
      indication: 'cough',
      findings: 'Small left effusion.',
      impression: 'Effusion.',
    },
    date: '2013-08-01',
    labels: {},
  });
  expect(reports[1]).not.toHaveProperty('patientId');
  expect(meshOf(reports[1])).toMatchObject({ Effusion: '1', Pneumonia: '0', normal: '0' });
  expect(meshOf(reports[0])).toMatchObject({ Effusion: '0', normal: '1' });
  expect(card).toMatchObject({ id: 'openi', role: 'external', provenance: 'public', read: 3 });
  expect(card.leftOut).toMatchObject([
    { id: 'CXR100', reason: 'no text in findings and impression' },
  ]);
  expect(card.warnings).toEqual(
    expect.arrayContaining([
      'findings is empty (2): CXR9, CXR100',
      'not coded by people (No Indexing): the MeSH gold is 0 throughout (1): CXR100',
    ]),
  );
});

test('a folder, with the ecgen-radiology level and without, and one that holds the archive', async () => {
  for (const report of three) {
    await put(`whole/ecgen-radiology/${report.uid}.xml`, inventedXml(report));
  }
  await put('holder/NLMCXR_reports.tgz', inventedArchive(three));
  const expected = await read(await put('same.tgz', inventedArchive(three)));
  for (const name of ['whole', 'whole/ecgen-radiology', 'holder']) {
    expect(await read(inFolder(name))).toEqual(expected);
  }
});

test('other files of a source are counted and named, never passed over', async () => {
  const archive = gzipSync(
    inventedTar([
      { name: './ecgen-radiology/._7.xml', content: 'finder data' },
      { name: './ecgen-radiology/7.xml', content: inventedXml({ uid: 7 }) },
      { name: './README', content: 'hello' },
    ]),
  );
  const { reports, card } = await read(await put('other.tgz', archive));
  expect(ids(reports)).toEqual(['CXR7']);
  expect(card.read).toBe(3);
  expect(card.leftOut).toEqual([
    { id: './ecgen-radiology/._7.xml', reason: 'not a report file (.xml)' },
    { id: './README', reason: 'not a report file (.xml)' },
  ]);
});

test('the request chooses the sections, in its order', async () => {
  const path = await put('sections.tgz', inventedArchive(three));
  const { reports, card } = await read(path, { sections: ['impression', 'indication'] });
  expect(reports.map(({ text }) => text)).toEqual(['Normal chest.', 'Effusion.\n\ncough', 'pain']);
  expect(card.sections).toEqual(['impression', 'indication']);
});

test('option gold: published holds uncoded reports, indexed does not, all also holds those without an image', async () => {
  const reports: readonly InventedReport[] = [
    { uid: 1, majors: ['Cardiomegaly/mild'] },
    { uid: 2, majors: ['No Indexing'] },
    { uid: 3, majors: ['Nodule/lung'], images: 0 },
  ];
  const path = await put('gold.tgz', inventedArchive(reports));
  const withGold = async (gold?: string) =>
    ids((await read(path, gold === undefined ? {} : { options: { gold } })).reports.filter(meshOf));
  expect(await withGold()).toEqual(['CXR1', 'CXR2']);
  expect(await withGold('published')).toEqual(['CXR1', 'CXR2']);
  expect(await withGold('indexed')).toEqual(['CXR1']);
  expect(await withGold('all')).toEqual(['CXR1', 'CXR2', 'CXR3']);
});

test('gold survives where the text is missing: the left-out item carries it', async () => {
  const path = await put(
    'no-text.tgz',
    inventedArchive([{ uid: 1 }, { uid: 2, sections: {}, majors: ['Mass'] }]),
  );
  const { card } = await read(path);
  expect(card.leftOut[0]?.annotations?.mesh).toMatchObject({ Mass: '1', normal: '0' });
});

test('entities are decoded once: five standard and numeric ones', async () => {
  const xml = inventedXml({ uid: 1, sections: { findings: 'FINDINGS' } }).replace(
    '>FINDINGS<',
    '>&lt;5 mm &amp; &gt;2 mm, &quot;x&apos; &#956;m &#x3bc;m &amp;lt;<',
  );
  const { reports, card } = await read(await put('1.xml', xml));
  expect(reports[0]?.text).toBe('<5 mm & >2 mm, "x\' μm μm &lt;');
  expect(card.warnings).toContain('findings was escaped twice; one level is decoded (1): CXR1');
});

test('oddities are warned about with count and ids', async () => {
  const reports: readonly InventedReport[] = [
    {
      uid: 1,
      sections: { findings: ' XXXX lungs. ', impression: 'Clear.' },
      majors: ['Thoracic vertebrae/degenerative', 'Subcutaneous  Emphysema/neck'],
    },
    { uid: 2, majors: ['Thoracic Vertebrae/mild'], date: '2013-02-30', images: 0 },
  ];
  const { card, reports: found } = await read(await put('odd.tgz', inventedArchive(reports)));
  expect(found[0]?.text).toBe('XXXX lungs.\n\nClear.');
  expect(found[1]).not.toHaveProperty('date');
  expect(card.warnings).toEqual(
    expect.arrayContaining([
      'spaces around findings were removed (1): CXR1',
      'words removed by de-identification (XXXX) (1): CXR1',
      'MeSH headings with extra spaces (1): CXR1',
      'MeSH descriptors spelled in another case than before (1): CXR2',
      'no valid study date (1): CXR2',
      'no image, so not in the published MeSH gold (1): CXR2',
    ]),
  );
});

test('progress counts every item', async () => {
  const seen: number[] = [];
  const path = await put('progress.tgz', inventedArchive(three));
  await readCorpus(
    reader.open({
      path,
      progress: (done) => {
        seen.push(done);
      },
    }),
  );
  expect(seen).toEqual([1, 2, 3]);
});
