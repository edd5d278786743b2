import { expect, test } from '@jest/globals';
import { bytesSource, InputError, type Prediction, type Report } from '@labelray/core';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describeLabeler } from '../testing/describeLabeler.ts';
import { inventedModality } from '../testing/inventedModality.ts';
import { reportsOf } from '../testing/reportsOf.ts';
import { labeler } from './labeler.ts';
import { openPredictions, type FilePredictions } from './openPredictions.ts';

const open = (csv: string): Promise<FilePredictions> =>
  openPredictions(bytesSource('labels.csv', csv), inventedModality.findings);

const ask = (predictions: FilePredictions, ids: readonly string[]): Promise<Prediction[]> =>
  Array.fromAsync(
    predictions.label(
      (async function* (): AsyncGenerator<Report> {
        await Promise.resolve();
        for (const id of ids) yield { id, text: '', sections: {} };
      })(),
    ),
  );

const rows = reportsOf(Array.from({ length: 20 }, () => ''))
  .map(({ id }) => `${id},1,0`)
  .join('\n');
describeLabeler('file', () => open(`report_id,Effusion,Tear\n${rows}\n`), inventedModality);
describeLabeler(
  'file without a report in it',
  () => open('report_id,Tear\nx,1\n'),
  inventedModality,
);

test('official label files: study ids, 1.0, 0.0, -1.0 and blank, columns in any order', async () => {
  const predictions = await open(
    'subject_id,study_id,Tear,Fracture,Effusion\n10000032,50414267,,-1.0,1.0\n10000032,50414268,0.0,,\n',
  );
  expect(await ask(predictions, ['50414268', 's50414267'])).toEqual([
    { reportId: '50414268', status: 'ok', labels: { Effusion: 'nm', Fracture: 'nm', Tear: '0' } },
    { reportId: 's50414267', status: 'ok', labels: { Effusion: '1', Fracture: '-1', Tear: 'nm' } },
  ]);
});

test('a report the file lacks is invalid, never dropped', async () => {
  const predictions = await open('report_id,Tear\na,1\n');
  expect(await ask(predictions, ['b', 'a'])).toEqual([
    { reportId: 'b', status: 'invalid', labels: {} },
    { reportId: 'a', status: 'ok', labels: { Tear: '1' } },
  ]);
});

test('ids no report had, and findings without a column, can be asked for', async () => {
  const predictions = await open('report_id,Tear\na,1\nb,1\nc,1\n');
  await ask(predictions, ['b']);
  expect(predictions.extraIds()).toEqual(['a', 'c']);
  expect(predictions.notes?.()).toContain('labels.csv has 2 more rows: a, c');
  expect(predictions.missing).toEqual(['Effusion', 'Fracture', 'Narrowing', 'Implant', 'Nothing']);
});

test.each([
  ['an unknown column', 'report_id,Tears\na,1\n', 'unknown finding "Tears"'],
  ['an unknown value', 'report_id,Tear\na,2\n', 'row 2, column "Tear": unknown value "2"'],
  ['a repeated id', 'report_id,Tear\na,1\na,0\n', '"a"'],
  ['an id in two forms', 'report_id,Tear\n50414267,1\ns50414267,0\n', 'are one report'],
  ['no ids', 'Tear\n1\n', 'no column of report ids'],
])('%s is refused', async (_, csv, message) => {
  await expect(open(csv)).rejects.toThrow(message);
});

test('reads a file by its path, compressed or not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'file-'));
  const context = { modality: inventedModality, options: {}, seed: 1 };
  try {
    await writeFile(join(folder, 'a.csv'), 'report_id,Tear\na,1\n');
    await writeFile(join(folder, 'a.csv.gz'), gzipSync('report_id,Tear\na,1\n'));
    await writeFile(join(folder, 'cut.csv.gz'), gzipSync('report_id,Tear\na,1\n').subarray(0, 20));
    for (const name of ['a.csv', 'a.csv.gz']) {
      expect((await labeler.open({ ...context, argument: join(folder, name) })).id).toMatch(
        /^file:/,
      );
    }
    for (const name of ['cut.csv.gz', 'none.csv', '']) {
      await expect(labeler.open({ ...context, argument: join(folder, name) })).rejects.toThrow(
        InputError,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  await expect(labeler.open(context)).rejects.toThrow('write file:<csv>');
});
