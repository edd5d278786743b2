import { beforeAll, expect, test } from '@jest/globals';
import { openTokenizer } from '@labelray/llama';
import { slotWeight } from '@labelray/lora';
import { scratchFolder } from '@labelray/testing';
import { knee, writeSmallTokenizer } from '../llama/testing/smallModel.ts';
import { openPrompter, type Prompter } from '../prompt/openPrompter.ts';
import { surveyData } from './surveyData.ts';
import { kneeReports } from './testing/kneeReports.ts';
import { tuningRows } from './tuningRows.ts';

const path = scratchFolder();
let prompter: Prompter;
beforeAll(async () => {
  await writeSmallTokenizer(path('tokenizer'));
  const form = { template: 'plain', answer: 'slots', guideline: 'brief' } as const;
  const tokenizer = await openTokenizer(path('tokenizer'));
  prompter = openPrompter({ modality: knee, tokenizer, form });
});

const { findings } = knee;
const reports = kneeReports(4, 'a');
const rowsOf = (given = reports, { maxTokens = 256, valueWeights = 0 } = {}) =>
  tuningRows(given, {
    ...{ prompter, findings, maxTokens, valueWeights },
    counts: surveyData(findings, given).counts,
  });

test('a row weighs 1 in all, whatever its number of slots', () => {
  const [first, ...others] = rowsOf().rows;
  expect(first?.id).toBe('a0');
  expect(others).toHaveLength(3);
  expect(first === undefined ? NaN : slotWeight(first)).toBeCloseTo(1, 6);
});

test('reports over the cut-off are left out whole, and named', () => {
  const long = {
    ...reports[0],
    id: 'long',
    text: 'Effusion. '.repeat(300),
    sections: {},
    labels: {},
  };
  const given = [...reports, { ...long, labels: reports[0]?.labels ?? {} }];
  const { rows, overLong } = rowsOf(given);
  expect([rows.length, overLong]).toEqual([4, ['long']]);
  expect(() => rowsOf(given, { maxTokens: 4 })).toThrow(
    'none of 5 training reports fits 4 tokens: a0, a1, a2, a3, long; raise maxTokens',
  );
});

test('reports without labels are refused by name, and so is nothing at all', () => {
  const given = reports.map((report, n) => (n === 2 ? { ...report, labels: {} } : report));
  expect(() => rowsOf(given)).toThrow(
    '1 of 4 training reports have no label of a finding: a2; annotate them or leave them out',
  );
  expect(() => rowsOf([])).toThrow('no report to train on');
});

test('with value weights each value counts the same in all', () => {
  const [affirmed, denied] = reports; // one effusion, three without
  if (affirmed === undefined || denied === undefined) throw new Error('no reports');
  const given = [
    affirmed,
    ...[1, 2, 3].map((n) => ({ ...denied, id: `d${n}`, text: `Tear ${n}.` })),
  ];
  const totals = (valueWeights: number) => {
    const weights = rowsOf(given, { valueWeights }).rows.map(slotWeight);
    return [weights[0] ?? NaN, weights.slice(1).reduce((sum, weight) => sum + weight, 0)];
  };
  // words of one value may have more tokens, but every row has one value throughout: its slots weigh alike
  expect(totals(0)).toEqual([expect.closeTo(1, 5), expect.closeTo(3, 5)]);
  expect(totals(1)).toEqual([expect.closeTo(2, 5), expect.closeTo(2, 5)]); // 4 rows, half of the weight each
});
