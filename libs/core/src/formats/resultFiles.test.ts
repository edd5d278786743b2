import { expect, test } from '@jest/globals';
import { InputError } from '../inputError.ts';
import type { CorpusCard } from '../corpus.ts';
import type { Compute, Scores } from '../scores.ts';
import { formatCompute, parseCompute } from './compute.ts';
import { formatCorpusCard, parseCorpusCard } from './corpusCard.ts';
import { formatScores, parseScores } from './scores.ts';

const estimate = { value: 0.5, low: 0.25, high: null, method: 'bca' } as const;
const scores: Scores = {
  schema: 'labelray/scores@1',
  study: { name: 'default', title: 'A study', synthetic: true },
  modality: {
    id: 'cxr',
    title: 'Chest X-ray',
    findings: [
      {
        id: 'Edema',
        name: 'Edema',
        abbreviation: 'E',
        aliases: ['Oedema'],
        definition: 'Wet lungs.',
        values: [
          { code: '1', word: 'present', meaning: 'stated as present', role: 'present' },
          { code: 'nm', word: 'unmentioned', meaning: 'not mentioned' },
        ],
        unmentioned: 'nm',
        scored: true,
      },
    ],
  },
  statistics: {
    primary: 'macroPresent',
    draws: 100,
    permutations: 100,
    level: 0.95,
    seed: 1,
    families: [
      {
        id: 'main',
        kind: 'confirmatory',
        metric: 'macroPresent',
        pairs: [['rules', 'majority']],
        corpora: ['made'],
      },
    ],
  },
  corpora: [
    {
      id: 'made',
      title: 'Made',
      role: 'internal',
      provenance: 'synthetic',
      gold: 'values',
      sections: ['findings'],
      unit: 'patient',
      units: 3,
      read: 5,
      leftOut: { 'no text': 1 },
      parts: [
        {
          part: 'test',
          reports: 4,
          patients: 3,
          age: { median: 60, q1: 50.5, q3: 70, known: 4 },
          sex: null,
          dates: { first: '2013-08-01', last: '2014-08-01' },
          words: null,
          prevalence: { Edema: { 1: 1, nm: 3 } },
          duplicateTexts: 0,
        },
      ],
    },
  ],
  leakage: [{ kind: 'patient', between: ['train', 'test'], count: 1, examples: ['s1'] }],
  systems: [
    {
      system: 'rules',
      title: 'Rules',
      corpus: 'made',
      seed: 1,
      n: 4,
      invalid: 0,
      truncated: 0,
      metrics: { macroPresent: 0.5, kappa: null },
      intervals: { macroPresent: estimate },
      mapped: { 'o→x': { macroPresent: 0.6 } },
      neverInGold: { o: 2 },
      paperInterval: { mean: 0.5, low: 0.4, high: 0.6 },
      findings: [
        {
          finding: 'Edema',
          confusion: [
            [1, 0, 0],
            [1, 2, 0],
          ],
          f1: estimate,
          precision: 0.5,
          recall: null,
          support: 1,
          kappa: 0.1,
          values: [
            { code: '1', support: 1, predicted: 2, precision: 0.5, recall: 1, f1: estimate },
          ],
          rare: true,
          weak: false,
        },
      ],
      phenomena: { negation: { cells: 4, errors: 1 } },
      phenomenonGroups: [
        {
          group: 'negation-scope',
          phenomena: ['negation'],
          cells: 4,
          errors: 1,
          rate: { value: 0.25, low: 0.04, high: 0.7 },
        },
      ],
    },
  ],
  comparisons: [
    {
      family: 'main',
      kind: 'confirmatory',
      corpus: 'made',
      metric: 'macroPresent',
      system: 'rules',
      comparator: 'majority',
      finding: 'Edema',
      difference: estimate,
      p: 0.01,
      adjusted: 0.02,
      adjustment: 'holm',
      detectable: 0.1,
      nonInferiority: { margin: 0.05, p: 0.2, shown: false },
    },
  ],
  seedSpread: [
    {
      system: 'rules',
      corpus: 'made',
      metric: 'macroPresent',
      seeds: [1, 2],
      values: [0.5, 0.6],
      mean: 0.55,
      sd: 0.07,
    },
  ],
  notes: ['no patient ids'],
};
const compute: Compute = {
  schema: 'labelray/compute@1',
  machine: { cpu: 'any', cores: 2, memoryGiB: 8, node: '22' },
  runs: [
    {
      system: 'rules',
      corpus: 'made',
      stage: 'label',
      seconds: 1.5,
      reports: 4,
      tokens: 9,
      peakMiB: 100,
    },
  ],
};
const card: CorpusCard = {
  id: 'made',
  title: 'Made',
  provenance: 'synthetic',
  role: 'internal',
  gold: 'values',
  sections: ['findings'],
  read: 5,
  leftOut: [{ id: 's9', reason: 'no text' }],
  warnings: [],
};

/** The same value with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, reversed(part)] as const);
  return Object.fromEntries(entries.reverse());
}

test('whatever is written is read back', () => {
  expect(parseScores(formatScores(scores), 's.json')).toEqual(scores);
  expect(parseCompute(formatCompute(compute), 'c.json')).toEqual(compute);
  expect(parseCorpusCard(formatCorpusCard(card), 'c.json')).toEqual(card);
});

test('fields come in a fixed order, whatever order they were made in', () => {
  const text = formatCompute(compute);
  expect(JSON.stringify(reversed(compute))).not.toBe(JSON.stringify(compute));
  expect(formatCompute(parseCompute(JSON.stringify(reversed(compute)), 'c.json'))).toBe(text);
  expect(text.startsWith('{\n  "schema": "labelray/compute@1",\n  "machine": {\n')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
});

test.each([
  [
    '"f1": {',
    '"f2": {',
    's.json: systems[0].findings[0] has an unknown field "f2"; did you mean "f1"?',
  ],
  ['"n": 4', '"n": -4', 's.json: systems[0].n is -4; give at least 0'],
  ['"p": 0.01', '"p": "0.01"', 's.json: comparisons[0].p is "0.01"; give a number'],
  ['scores@1', 'scores@9', 's.json: schema is "labelray/scores@9"; legal: labelray/scores@1'],
])('%s as %s is refused', (right, wrong, message) => {
  const text = formatScores(scores);
  expect(text).toContain(right);
  expect(() => parseScores(text.replace(right, wrong), 's.json')).toThrow(message);
});

test('a number that JSON cannot hold is not written', () => {
  expect(() =>
    formatScores({ ...scores, seedSpread: scores.seedSpread.map((s) => ({ ...s, sd: NaN })) }),
  ).toThrow(new InputError('seedSpread[0].sd is NaN; give a number'));
});
