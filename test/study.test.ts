import { expect, test } from '@jest/globals';
import type { Scores } from '@labelray/core';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';

/** A study of two systems on a small synthetic corpus; fields given replace its own. */
const study = (fields: object = {}) => ({
  schema: 'labelray/study@1',
  name: 'small',
  title: 'Small',
  modality: 'cxr',
  corpora: [
    {
      id: 'internal',
      title: 'Internal style',
      role: 'internal',
      provenance: 'synthetic',
      source: { kind: 'synthetic', style: 'internal', parts: { train: 60, test: 60 }, seed: 1 },
    },
  ],
  systems: [
    { id: 'majority', title: 'Majority', labeler: 'majority' },
    { id: 'rules', title: 'Rules', labeler: 'rules' },
  ],
  statistics: { primary: 'macroPresent', draws: 200, permutations: 200, level: 0.95, seed: 1 },
  families: [
    {
      id: 'primary',
      kind: 'confirmatory',
      metric: 'macroPresent',
      pairs: [['rules', 'majority']],
      corpora: ['internal'],
    },
  ],
  ...fields,
});

/** Runs a study in a folder of its own; `stages` one by one, or all at once. */
function run(content: object, stages: readonly string[] = []) {
  const folder = scratch();
  const file = join(folder, 'study.json');
  const output = join(folder, 'out');
  writeFileSync(file, JSON.stringify(content));
  const runs = stages.length > 0 ? stages.map((stage) => ['--stage', stage]) : [[]];
  const results = runs.map((args) => runCli('study', file, '--output', output, ...args));
  return { results, read: (path: string) => readFileSync(join(output, path), 'utf8'), output };
}

test('all stages at once and stage by stage give the same scores, predictions and tables', () => {
  const whole = run(study());
  const staged = run(study(), ['corpora', 'fit', 'label', 'score', 'report']);
  expect([...whole.results, ...staged.results].map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
  for (const path of [
    'corpora/internal.jsonl',
    'predictions/rules@internal.jsonl',
    'scores.json',
    'report/tables/main.csv',
  ]) {
    expect(staged.read(path)).toBe(whole.read(path));
  }
});

test('every test report is answered by every system, and the result is printed', () => {
  const { results, read, output } = run(study());
  const scores = JSON.parse(read('scores.json')) as Scores;
  expect(scores.systems.map(({ system, n }) => [system, n])).toEqual([
    ['majority', 60],
    ['rules', 60],
  ]);
  expect(scores.comparisons).toHaveLength(1); // the one declared pair on the one corpus
  expect(results[0]?.stdout).toContain('SYNTHETIC');
  expect(results[0]?.stdout).toMatch(/report: .*index\.html/);
  const lines = (file: string) => read(`predictions/${file}`).trimEnd().split('\n').length;
  for (const file of readdirSync(join(output, 'predictions'))) {
    if (file.endsWith('.jsonl')) expect(lines(file)).toBe(60);
  }
});

test('what is missing is listed with the way to get it, and the rest runs', () => {
  const { results, read } = run(
    study({
      systems: [
        { id: 'rules', title: 'Rules', labeler: 'rules' },
        { id: 'theirs', title: 'Theirs', labeler: 'file:gone.csv', obtain: 'ask them for it' },
      ],
      families: [],
    }),
  );
  expect(results[0]?.code).toBe(0);
  expect(results[0]?.stdout).toContain('ask them for it');
  const { systems, notes } = JSON.parse(read('scores.json')) as Scores;
  expect(systems.map(({ system }) => system)).toEqual(['rules']);
  expect(notes.join('\n')).toContain('gone.csv');
});

test('a study without any corpus that is here stops with exit code 2 and the way to get one', () => {
  const corpus = {
    id: 'real',
    title: 'Real',
    role: 'external',
    provenance: 'private',
    source: { kind: 'jsonl', path: 'gone.jsonl', obtain: 'ask the archive' },
  };
  const { results, output } = run(study({ corpora: [corpus], families: [] }));
  expect(results[0]?.code).toBe(2);
  expect(results[0]?.stderr).toContain('ask the archive');
  expect(existsSync(join(output, 'scores.json'))).toBe(false);
});

test.each([
  ['an unknown modality', { modality: 'crx' }, 'did you mean "cxr"'],
  ['a field that is no field', { systmes: [] }, 'systmes'],
])('%s is refused with its remedy', (_, fields, message) => {
  const { results } = run(study(fields));
  expect(results[0]?.code).toBe(2);
  expect(results[0]?.stderr).toContain(message);
});

test('an unknown stage is refused with the known ones', () => {
  const { results } = run(study(), ['train']);
  expect(results[0]?.code).toBe(2);
  expect(results[0]?.stderr).toContain('known: corpora, fit, label, score, report');
});
