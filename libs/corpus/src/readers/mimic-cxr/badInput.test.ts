import { afterAll, expect, test } from '@jest/globals';
import { InputError, seededRandom } from '@labelray/core';
import { mutate, zipBytes } from '@labelray/testing';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../readCorpus.ts';
import { inventedFiles, inventedSplits, inventedStudy } from '../../testing/inventedMimic.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { reader } from './reader.ts';

const folder = temporaryFolder(afterAll);
const read = (path: string, options: Record<string, unknown> = {}) =>
  readCorpus(reader.open({ path, options }));

const zip = zipBytes(inventedFiles(3));
const splitHeader = 'dicom_id,study_id,subject_id,split\n';
const goldHeader = 'study_id,Airspace Opacity,No Finding\n';

/** A folder with the archive and one table beside it. */
let folders = 0;
async function beside(name: string, content: string | Uint8Array): Promise<string> {
  const place = `beside${folders++}`;
  await folder.put(`${place}/mimic-cxr-reports.zip`, zip);
  await folder.put(`${place}/${name}`, content);
  return folder.path(place);
}

test.each<[string, string | Uint8Array, string]>([
  ['zip', zip.subarray(0, 500), 'is cut off: the zip archive has no end; download it again'],
  ['web page', '<html></html>', 'is not a zip archive'],
  ['wrong zip', zipBytes([{ name: 'a/b.csv', data: 'x' }]), 'holds no report; give mimic-cxr-rep'],
  [
    'one study twice',
    zipBytes(['a', 'b'].map((part) => ({ name: `${part}/s50000001.txt`, data: ' ' }))),
    'b/s50000001.txt: study 50000001 comes twice; remove one of its two files',
  ],
  ['climbing zip', zipBytes([{ name: '../s50000001.txt', data: ' ' }]), 'leads out of the archive'],
  [
    'bomb',
    zipBytes([{ name: 's50000001.txt', data: Buffer.alloc(5e7, 'a') }]),
    'entry "s50000001.txt" is larger than 8388608 bytes',
  ],
  [
    'encrypted zip',
    zipBytes([{ name: 's50000001.txt', data: 'x', flags: 1 }]),
    'entry "s50000001.txt" is encrypted; unpack it with its password and give the folder',
  ],
  [
    'binary report',
    zipBytes([{ name: 's50000001.txt', data: 'a\0b' }]),
    's50000001.txt: holds a NUL byte at byte 1',
  ],
])('a bad archive (%s) is refused', async (name, content, message) => {
  await expect(read(await folder.put(`${name}.zip`, content))).rejects.toThrow(message);
});

test('a missing path, an empty folder and a report of 50 MB are refused', async () => {
  await expect(read(folder.path('none'))).rejects.toThrow(
    'none: no such file or folder; give mimic-cxr-reports.zip, or the folder unpacked from it ' +
      '(files/p10/p10000032/s50414267.txt) (https://physionet.org/content/mimic-cxr)',
  );
  mkdirSync(folder.path('nothing'));
  await expect(read(folder.path('nothing'))).rejects.toThrow('nothing: holds no report');
  await folder.put('huge/s50000001.txt', Buffer.alloc(5e7, 'a'));
  await expect(read(folder.path('huge'))).rejects.toThrow(
    's50000001.txt: is larger than 8388608 bytes; no report is: check the file',
  );
});

test.each<[string, string, string]>([
  [
    'mimic-cxr-2.0.0-split.csv',
    'dicom_id,study,subject_id,split\n',
    'split.csv, row 1: has no column "study_id"; ',
  ],
  [
    'mimic-cxr-2.0.0-split.csv',
    `${splitHeader}a,50000000,10000000,dev\n`,
    'split.csv, row 2, column "split": unknown split of study 50000000; legal: train, validate, test',
  ],
  [
    'mimic-cxr-2.0.0-split.csv',
    `${splitHeader}a,50000000,10000000,test\nb,50000000,10000000,train\n`,
    'row 3, column "split": study 50000000 is in test and in train; a study and its patient belong',
  ],
  [
    'mimic-cxr-2.0.0-split.csv',
    `${splitHeader}a,50000000,10000000,test\nb,50000007,10000000,validate\n`,
    'row 3, column "split": subject 10000000 is in test and in dev',
  ],
  [
    'mimic-cxr-2.0.0-split.csv',
    `${splitHeader}a,50000000,10000000,test\nb,50000000,10000001,test\n`,
    'row 3, column "subject_id": study 50000000 is of subject 10000000 and of 10000001',
  ],
  [
    'mimic-cxr-2.0.0-split.csv',
    `${splitHeader}a,50000000,10000009,test\n`,
    's50000000.txt: study 50000000 is of subject 10000000, but of 10000009 in ',
  ],
  [
    'mimic-cxr-2.0.0-split.csv',
    `${splitHeader}a,5.0e7,10000000,test\n`,
    'row 2, column "study_id": is no study id; a study id has eight digits, such as 50414267',
  ],
  [
    'patients.csv',
    'subject_id\n10000000\n10000000\n',
    'row 3, column "subject_id": subject 10000000 again',
  ],
  [
    'mimic-cxr-2.1.0-test-set-labeled.csv',
    'study_id,Airspace Opacty\n',
    'row 1: unknown finding "Airspace Opacty"; known: Enlarged Cardiomediastinum',
  ],
  [
    'mimic-cxr-2.1.0-test-set-labeled.csv',
    `${goldHeader}50000000,2.0,\n`,
    'row 2, column "Airspace Opacity": unknown value "2.0"; legal: 1 (present)',
  ],
  [
    'mimic-cxr-2.1.0-test-set-labeled.csv',
    `${goldHeader}CXR1,1.0,\n`,
    'row of report "CXR1": is no study id; give one row a study',
  ],
])('a bad table is refused: %s %j', async (name, content, message) => {
  await expect(read(await beside(name, content))).rejects.toThrow(message);
});

test('a half-downloaded table is refused', async () => {
  const half = gzipSync(inventedSplits(1000)).subarray(0, 2000);
  await expect(read(await beside('mimic-cxr-2.0.0-split.csv.gz', half))).rejects.toThrow(
    'mimic-cxr-2.0.0-split.csv.gz: is cut off: the gzip data ends early; download it again',
  );
});

test.each<[Record<string, unknown>, string]>([
  [{ splits: 'a.csv' }, 'unknown option "splits"; did you mean "split"? known: text, reports'],
  [{ reports: 'some' }, 'option "reports" is not one of all, labeled'],
  [{ reports: 'labeled' }, 'option "reports" is labeled, but there is no label file; name one'],
  [{ labels: 'none.csv' }, 'none.csv: no such file; option "labels" is a path'],
])('bad options %j are refused', async (options, message) => {
  const path = await folder.put('options/mimic-cxr-reports.zip', zip);
  await expect(async () => read(path, options)).rejects.toThrow(message);
});

test('half a gzipped report and half a gzipped tar are refused', async () => {
  const half = gzipSync(inventedStudy(0).text).subarray(0, 90);
  await folder.put('half/s50000000.txt.gz', half);
  await expect(read(folder.path('half'))).rejects.toThrow(
    's50000000.txt.gz: is cut off, damaged or no gzipped report; download or unpack it again',
  );
  await expect(read(await folder.put('half.tar.gz', half))).rejects.toThrow('half.tar.gz: is ');
});

test('other files are left out by name, and every file is accounted for', async () => {
  await folder.put('mixed/LICENSE.txt', 'x');
  await folder.put('mixed/files/p10/p10000000/index.html', 'x');
  await folder.put(`mixed/${inventedStudy(0).file}`, inventedStudy(0).text);
  const { reports, card } = await read(folder.path('mixed'));
  expect([card.read, reports.length]).toEqual([3, 1]);
  expect(card.leftOut).toEqual(
    ['LICENSE.txt', 'files/p10/p10000000/index.html'].map((id) => ({
      ...{ id, reason: 'not a report file (s50414267.txt)' },
    })),
  );
});

/** Reads damaged copies: each ends in a result that accounts for every report, or in a message. */
async function survive(name: string, rounds: number, write: (round: number) => string) {
  let whole = 0;
  for (let round = 0; round < rounds; round++) {
    try {
      const { reports, card } = await read(write(round));
      whole++;
      if (card.read !== reports.length + card.leftOut.length) throw new Error('not accounted for');
    } catch (error) {
      if (error instanceof InputError && error.remedy !== undefined) continue;
      throw new Error(`${name}, round ${round}`, { cause: error });
    }
  }
  return whole;
}

test('2,000 damaged archives each end in an account or a message', async () => {
  const whole = await survive('zip', 2000, (round) => {
    const path = folder.path('fuzz.zip');
    writeFileSync(path, mutate(zip, seededRandom(round, 'zip')));
    return path;
  });
  expect(whole).toBeGreaterThan(10);
}, 60_000);

test('1,000 damaged reports and 1,000 damaged split tables do, too', async () => {
  await folder.put('fuzz/mimic-cxr-reports.zip', zip);
  const splits = Buffer.from(inventedSplits(3));
  const tables = await survive('split', 1000, (round) => {
    const table = mutate(splits, seededRandom(round, 'split'));
    writeFileSync(folder.path('fuzz/mimic-cxr-2.0.0-split.csv'), table);
    return folder.path('fuzz');
  });
  const report = Buffer.from(inventedStudy(0).text);
  const reports = await survive('report', 1000, (round) => {
    mkdirSync(folder.path('fuzzed'), { recursive: true });
    writeFileSync(
      folder.path('fuzzed/s50000000.txt'),
      mutate(report, seededRandom(round, 'report')),
    );
    return folder.path('fuzzed');
  });
  expect(tables).toBeGreaterThan(20);
  expect(reports).toBeGreaterThan(100);
}, 60_000);
