import { expect, test } from '@jest/globals';
import type { Scores, SystemScore } from '@labelray/core';
import { differences } from './reproduces.ts';

const system = (id: string, f1: number, more: Partial<SystemScore> = {}): SystemScore => ({
  ...{ system: id, title: id, corpus: 'made', n: 10, invalid: 0, truncated: 0 },
  ...{ metrics: { macroPresent: f1, exactCell: f1 }, intervals: {}, neverInGold: {} },
  ...{ paperInterval: null, findings: [] },
  ...more,
});

const scores = (systems: readonly SystemScore[], more: Partial<Scores> = {}): Scores => ({
  schema: 'labelray/scores@1',
  study: { name: 's', title: 'S', synthetic: true },
  modality: { id: 'cxr', title: 'CXR', findings: [] },
  statistics: {
    ...{ primary: 'macroPresent', draws: 1, permutations: 1, level: 0.95, seed: 1, families: [] },
  },
  ...{ corpora: [], leakage: [], systems, comparisons: [], seedSpread: [], notes: [] },
  ...more,
});

const compare = (pair: readonly [string, string], p: number, adjusted: number) => ({
  ...{ family: 'f', kind: 'confirmatory' as const, corpus: 'made', metric: 'macroPresent' },
  ...{ system: pair[0], comparator: pair[1], difference: { value: 0.1, low: 0, high: 0.2 } },
  ...{ p, adjusted, adjustment: 'holm' as const, detectable: null },
});

test('rules must be equal to the last bit', () => {
  const committed = scores([system('rules', 0.8)]);
  expect(differences(committed, committed)).toEqual([]);
  expect(differences(scores([system('rules', 0.8 + 1e-15)]), committed)).toEqual(['rules on made']);
});

test.each([
  ['an untrained model', { floats: true as const }, 0.009, 0.011],
  ['a trained model', { floats: true as const, seed: 2 }, 0.049, 0.051],
])('%s within its tolerance', (_, more, little, much) => {
  const committed = scores([system('llama', 0.5, more)]);
  expect(differences(scores([system('llama', 0.5 + little, more)]), committed)).toEqual([]);
  expect(differences(scores([system('llama', 0.5 + much, more)]), committed)).toHaveLength(1);
});

test('comparisons of exact systems must be equal, apart from what the family adjusts', () => {
  const systems = [system('rules', 0.8), system('majority', 0.2), system('lora', 0.9, { seed: 1 })];
  const at = (p: number, adjusted: number, trained: number): Scores =>
    scores(systems, {
      comparisons: [
        compare(['rules', 'majority'], p, adjusted),
        compare(['lora', 'rules'], trained, trained),
      ],
    });
  expect(differences(at(0.01, 0.02, 0.03), at(0.01, 0.04, 0.05))).toEqual([]);
  expect(differences(at(0.011, 0.02, 0.03), at(0.01, 0.02, 0.03))).toEqual(['comparisons']);
});

test('systems and points of sweeps that are new or gone are told', () => {
  const sweeps = (value: number, seed: number): Pick<Scores, 'sweeps'> => ({
    sweeps: [
      {
        ...{ id: 'size', title: 'Reports', vary: 'train.reports', metric: 'macroPresent' },
        series: [
          {
            title: 'LoRA',
            points: [
              {
                ...{ value: 50, system: 'lora.size-50' },
                runs: [
                  { corpus: 'made', seed, n: 9, invalid: 0, score: { value, low: 0, high: 1 } },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  const committed = scores([system('a', 0.5)], sweeps(0.4, 1));
  expect(differences(scores([system('b', 0.5)], sweeps(0.44, 1)), committed)).toEqual([
    'b on made is new',
    'a on made is gone',
  ]);
  expect(differences(scores([system('a', 0.5)], sweeps(0.46, 1)), committed)).toEqual([
    'sweep size: lora.size-50 (seed 1) on made',
  ]);
  expect(differences(scores([system('a', 0.5)], sweeps(0.4, 2)), committed)).toHaveLength(2);
});
