import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LabeledReport, Report } from '../report.ts';
import { bytesSource } from '../source.ts';
import { formatReport } from './formatReport.ts';
import { parseCorpus } from './parseCorpus.ts';

const read = (text: string): Promise<(Report | LabeledReport)[]> =>
  Array.fromAsync(parseCorpus(bytesSource('c.jsonl', text)));

const key = fc.string().filter((name) => name !== '__proto__');
const labels = fc.dictionary(key, fc.string());
const report: fc.Arbitrary<Report | LabeledReport> = fc.record(
  {
    id: fc.string({ minLength: 1 }).filter((id) => id.trim() !== ''),
    patientId: fc.string({ minLength: 1 }),
    split: fc.constantFrom('train', 'dev', 'test'),
    age: fc.double({ min: 0, max: 130, noNaN: true }).map(Math.abs),
    sex: fc.constantFrom('female', 'male'),
    date: fc.constantFrom('2013-08-01', '2196-02-29'),
    sections: labels,
    text: fc.string({ unit: 'grapheme' }),
    labels,
    phenomena: labels,
    annotations: fc.dictionary(key, labels),
  },
  { requiredKeys: ['id', 'sections', 'text'] },
);

test('whatever is written is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(report, { selector: ({ id }) => id }), async (reports) => {
      const plain = reports.map((one) => structuredClone(one));
      const gold = plain.map((one) => ('labels' in one ? one : { ...one, ...withoutGold }));
      expect(await read(plain.map(formatReport).join(''))).toEqual(gold);
    }),
  );
});

/** Phenomena and annotations belong to labeled reports only. */
const withoutGold = { phenomena: undefined, annotations: undefined };

test('fields come in a fixed order', () => {
  const line = formatReport({
    text: 'a',
    sections: {},
    age: 3,
    id: '1',
    patientId: 'p',
    labels: {},
  });
  expect(line).toBe('{"id":"1","patientId":"p","age":3,"sections":{},"text":"a","labels":{}}\n');
});

test.each([
  ['{"id":"1","text":"a"}', 'c.jsonl, row 1: sections is missing; give an object'],
  ['{"id":"1","sections":{},"text":3}', 'row 1: text is 3; give a text'],
  ['{"id":"1","sections":"Effusion","text":"a"}', 'row 1: sections is a text; give an object'],
  ['{"id":"","sections":{},"text":"a"}', 'row 1: id is ""; give at least 1 characters'],
  ['{"id":"1","sections":{},"text":"a","split":"val"}', 'split is "val"; legal: train, dev, test'],
  ['{"id":"1","sections":{},"text":"a","age":-1}', 'row 1: age is -1; give at least 0'],
  ['{"id":"1","sections":{},"text":"a","date":"1.8."}', 'date is "1.8."; give a date such as'],
  [
    '{"id":"1","sections":{},"text":"a","lables":{}}',
    'has an unknown field "lables"; did you mean "labels"?',
  ],
  ['[1]', 'c.jsonl, row 1: is a list; give an object'],
  ['{"id":"1","sections":{},"text":"a"', 'c.jsonl, row 1: the last line is cut off'],
  [
    '{"id":"1","sections":{},"text":"a"}\n{"id":"1","sections":{},"text":"b"}',
    'c.jsonl, row 2, column "id": report id "1" again, first in record 1; give every report its own id',
  ],
])('bad line %j is refused', async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});
