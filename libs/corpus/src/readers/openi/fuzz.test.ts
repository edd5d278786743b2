import { expect, test } from '@jest/globals';
import { bytesSource, InputError, seededRandom } from '@labelray/core';
import { mutate } from '@labelray/testing';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../readCorpus.ts';
import { inventedTar, inventedXml } from '../../testing/inventedOpeni.ts';
import { archiveItems } from './archiveItems.ts';
import { csvItems } from './csvItems.ts';
import type { Notes } from '../notes.ts';
import { parseRecord } from './parseRecord.ts';
import type { OpeniItem } from './record.ts';
import { streamReports } from './streamReports.ts';

const rounds = 10_000;

/** Reads damaged copies of a file: each ends in a result that accounts for every item, or in an InputError. */
async function survive(
  name: string,
  damaged: (random: () => number) => Uint8Array,
  items: (bytes: Uint8Array, notes: Notes) => AsyncIterable<OpeniItem>,
): Promise<number> {
  let results = 0;
  for (let round = 0; round < rounds; round++) {
    const bytes = damaged(seededRandom(round, name));
    try {
      const { reports, card } = await readCorpus(
        streamReports((notes) => items(bytes, notes), {
          sections: ['findings', 'impression'],
          gold: 'published',
        }),
      );
      results++;
      if (card.read !== reports.length + card.leftOut.length || card.read === 0) {
        throw new Error(`round ${round}: ${card.read} items are not accounted for`);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`round ${round}`, { cause: error });
      if (!error.message.includes(name) || error.remedy === undefined) {
        throw new Error(`round ${round}: no file or remedy in "${error.message}"`, {
          cause: error,
        });
      }
    }
  }
  return results;
}

const xml = inventedXml({
  uid: 7,
  sections: { findings: 'a & b', impression: 'c' },
  majors: ['Mass'],
});
const bytes = new TextEncoder().encode(xml);
const tar = inventedTar([
  { name: 'ecgen-radiology/7.xml', content: xml },
  { name: 'README', content: 'text' },
  { name: 'ecgen-radiology/8.xml', content: inventedXml({ uid: 8 }) },
]);
const csv = new TextEncoder().encode(
  'uid,MeSH,Problems,image,indication,comparison,findings,impression\r\n' +
    '7,Mass/lung;Nodule,x,y,"cough, pain",,"two\nlines ""quoted""",a\r\n8,normal,x,y,,,b,c\r\n',
);

async function* one(item: OpeniItem): AsyncGenerator<OpeniItem> {
  yield await Promise.resolve(item);
}

test('10,000 damaged XML files', async () => {
  const results = await survive(
    '7.xml',
    (random) => mutate(bytes, random),
    (damaged, notes) => one(parseRecord(damaged, '7.xml', notes)),
  );
  expect(results).toBeGreaterThan(100);
}, 60_000);

test('10,000 damaged CSV files', async () => {
  const results = await survive(
    '7.csv',
    (random) => mutate(csv, random),
    (damaged, notes) => csvItems(bytesSource('7.csv', damaged), notes),
  );
  expect(results).toBeGreaterThan(100);
}, 60_000);

test('10,000 damaged archives: the gzip data, or the archive inside', async () => {
  const packed = gzipSync(tar, { level: 1 });
  const results = await survive(
    '7.tgz',
    (random) =>
      random() < 0.5 ? mutate(packed, random) : gzipSync(mutate(tar, random), { level: 1 }),
    (damaged, notes) => archiveItems(bytesSource('7.tgz', damaged), notes),
  );
  expect(results).toBeGreaterThan(100);
}, 60_000);
