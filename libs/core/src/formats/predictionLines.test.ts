import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../finding.ts';
import { bytesSource } from '../source.ts';
import { parsePredictions, type PredictionOptions } from './parsePredictions.ts';
import { formatPrediction, type PredictionLine } from './predictionLine.ts';

const read = (text: string, options?: PredictionOptions): Promise<PredictionLine[]> =>
  Array.fromAsync(parsePredictions(bytesSource('p.jsonl', text), options));

const key = fc.string().filter((name) => name !== '__proto__');
const position = fc.nat();
const prediction: fc.Arbitrary<PredictionLine> = fc.record(
  {
    system: fc.constantFrom('rules', 'majority'),
    model: fc.string(),
    prompt: fc.string(),
    reportId: fc.string({ minLength: 1 }),
    status: fc.constantFrom('ok', 'invalid', 'truncated'),
    labels: fc.dictionary(key, fc.string()),
    probabilities: fc.dictionary(
      key,
      fc.dictionary(key, fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs)),
    ),
    evidence: fc.dictionary(
      key,
      fc.array(fc.record({ start: position, end: position, rule: fc.string() })),
    ),
    raw: fc.string({ unit: 'grapheme' }),
  },
  { requiredKeys: ['system', 'reportId', 'status', 'labels'] },
);

test('whatever is written is read back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(prediction, { selector: ({ reportId }) => reportId }),
      async (lines) => {
        expect(await read(lines.map(formatPrediction).join(''))).toEqual(
          lines.map((line) => structuredClone(line)),
        );
      },
    ),
  );
});

const edema: Finding = {
  id: 'Edema',
  name: 'Edema',
  abbreviation: 'E',
  definition: '',
  values: [{ code: '1', word: 'present', meaning: '' }],
  unmentioned: 'nm',
  scored: true,
};
const line = (change: object): string =>
  JSON.stringify({ system: 'rules', reportId: '1', status: 'ok', labels: {}, ...change }) + '\n';

test('fields come in a fixed order', () => {
  expect(
    formatPrediction({
      labels: { Edema: '1' },
      status: 'ok',
      reportId: '1',
      raw: 'x',
      system: 's',
    }),
  ).toBe('{"system":"s","reportId":"1","status":"ok","labels":{"Edema":"1"},"raw":"x"}\n');
});

test('several systems may share a file', async () => {
  expect(await read(line({}) + line({ system: 'majority' }))).toHaveLength(2);
});

test.each([
  [line({ status: 'fine' }), 'p.jsonl, row 1: status is "fine"; legal: ok, invalid, truncated'],
  [line({ system: undefined }), 'p.jsonl, row 1: system is missing; give a text'],
  [line({ probabilities: { Edema: { 1: 2 } } }), 'probabilities.Edema.1 is 2; give at most 1'],
  [
    line({ evidence: { Edema: [{ start: 0.5, end: 1, rule: '' }] } }),
    'evidence.Edema[0].start is 0.5; give a whole number',
  ],
  [
    line({}) + line({}),
    'row 2, column "reportId": report id "1" again, first in record 1; keep one prediction',
  ],
  [
    line({ labels: { Edma: '1' } }),
    'row 1: unknown finding "Edma"; did you mean "Edema"? known: Edema',
  ],
  [
    line({ labels: { Edema: '2' } }),
    'p.jsonl, row 1, column "Edema": unknown value "2"; legal: 1 (present)',
  ],
])('bad line %j is refused', async (text, message) => {
  await expect(read(text, { findings: [edema] })).rejects.toThrow(message);
});

test('a line cut off by a crash is dropped when resuming', async () => {
  const warnings: string[] = [];
  const warn = (message: string) => warnings.push(message);
  const lines = await read(line({}) + line({ reportId: '2' }).slice(0, -5), { resume: true, warn });
  expect(lines.map(({ reportId }) => reportId)).toEqual(['1']);
  expect(warnings).toEqual(['p.jsonl, row 2: the last line is cut off and is dropped']);
});
