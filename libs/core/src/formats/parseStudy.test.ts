import { expect, test } from '@jest/globals';
import type { Study } from '../study.ts';
import { parseStudy } from './parseStudy.ts';
import { prettyJson } from './prettyJson.ts';

const study: Study = {
  schema: 'labelray/study@1',
  name: 'default',
  title: 'A study',
  modality: 'cxr',
  corpora: [
    {
      id: 'made',
      title: 'Made',
      role: 'internal',
      provenance: 'synthetic',
      source: { kind: 'synthetic', style: 'internal', parts: { train: 10, test: 5 }, seed: 1 },
    },
    {
      id: 'openi',
      title: 'Open-i',
      role: 'external',
      provenance: 'public',
      source: { kind: 'reader', reader: 'openi', path: 'datasets/openi', obtain: 'download it' },
      sections: ['findings'],
      split: { dev: 0.1, test: 0.9 },
      gold: 'mesh',
    },
  ],
  systems: [
    { id: 'rules', title: 'Rules', labeler: 'rules', options: { mode: 'improved' } },
    {
      id: 'llama',
      title: 'LLaMA',
      labeler: 'lora:models/base+adapter',
      trainedOn: 'made',
      train: { reports: 8, labels: 'rules' },
      seeds: [1, 2, 3],
      obtain: 'train it',
    },
  ],
  statistics: { primary: 'macroPresent', draws: 100, permutations: 100, level: 0.95, seed: 1 },
  families: [
    {
      id: 'main',
      kind: 'confirmatory',
      metric: 'macroPresent',
      pairs: [['llama', 'rules']],
      corpora: ['made', 'openi'],
      perFinding: true,
      margin: 0.05,
    },
  ],
  sweeps: [
    {
      ...{ id: 'size', title: 'Training reports', systems: ['llama'] },
      ...{ vary: 'train.reports', values: [4, 8] },
    },
    { id: 'model', title: 'Parameters', vary: 'system', values: ['llama', 'rules'] },
  ],
  allowOverlap: true,
};
const text = prettyJson(study);

test('a whole study is read', () => {
  expect(parseStudy(text, 'my.json')).toEqual(study);
  expect(parseStudy(`\ufeff${text}`, 'my.json')).toEqual(study);
});

test.each([
  [
    '"permutations"',
    '"permutation"',
    'statistics has an unknown field "permutation"; did you mean "permutations"? known: primary, draws',
  ],
  [
    '"allowOverlap"',
    '"allowOverlaps"',
    'my.json: has an unknown field "allowOverlaps"; did you mean "allowOverlap"?',
  ],
  [
    '"train": 10',
    '"trian": 10',
    'corpora[0].source.parts has an unknown field "trian"; did you mean "train"?',
  ],
  [
    '"obtain": "download it"',
    '"obtian": "x"',
    'corpora[1].source has an unknown field "obtian"; did you mean "obtain"?',
  ],
  ['"draws": 100', '"draws": "10"', 'my.json: statistics.draws is "10"; give a number'],
  ['"draws": 100', '"draws": 0.5', 'statistics.draws is 0.5; give a whole number'],
  ['"draws": 100', '"draws": 0', 'statistics.draws is 0; give at least 1'],
  ['"level": 0.95', '"level": 1', 'statistics.level is 1; give less than 1'],
  [
    '"kind": "synthetic"',
    '"kind": "synthetc"',
    'corpora[0].source.kind is "synthetc"; legal: synthetic, reader, jsonl',
  ],
  [
    '"role": "internal"',
    '"role": "inner"',
    'corpora[0].role is "inner"; legal: internal, external',
  ],
  ['"modality": "cxr",', '', 'my.json: modality is missing; give a text'],
  ['study@1', 'study@2', 'my.json: schema is "labelray/study@2"; legal: labelray/study@1'],
  [
    '"labeler": "rules"',
    '"labeler": "Rules!"',
    'systems[0].labeler is "Rules!"; give a labeler such as rules',
  ],
  ['"id": "openi"', '"id": "a/b"', 'corpora[1].id is "a/b"; use letters, digits'],
  ['"id": "openi"', '"id": "made"', 'corpora[1].id "made" is used twice; rename one'],
  ['"id": "llama"', '"id": "rules"', 'systems[1].id "rules" is used twice; rename one'],
  [
    '["llama", "rules"]',
    '["lama", "rules"]',
    'families[0].pairs[0][0] names no system: "lama"; did you mean "llama"? known: rules, llama',
  ],
  [
    '["llama", "rules"]',
    '["rules", "rules"]',
    'families[0].pairs[0] compares "rules" with itself; name two systems',
  ],
  ['["llama", "rules"]', '["rules"]', 'families[0].pairs[0] is a list; give at least 2 items'],
  [
    '["made", "openi"]',
    '["mad"]',
    'families[0].corpora[0] names no corpus: "mad"; did you mean "made"?',
  ],
  [
    '"trainedOn": "made"',
    '"trainedOn": "openi"',
    'systems[1].trainedOn names no internal corpus: "openi"; known: made',
  ],
  [
    '"provenance": "synthetic"',
    '"provenance": "public"',
    'corpora[0].provenance is "public"; say "synthetic"',
  ],
  [
    '"labels": "rules"',
    '"labels": "llama"',
    'systems[1].train.labels names no other system: "llama"',
  ],
  ['"vary": "train.reports"', '"vary": "epochs"', 'sweeps[0].vary is "epochs"; vary train.reports'],
  [
    '"vary": "train.reports"',
    '"vary": "system"',
    'sweeps[0].systems is too much; name the systems',
  ],
  ['"vary": "system"', '"vary": "labeler"', 'sweeps[1].systems is missing; name the systems'],
  ['"vary": "train.reports"', '"vary": "labeler"', 'sweeps[0].values[0] is "4"; give a labeler'],
  ['[4, 8]', '[4, 8.5]', 'sweeps[0].values[1] is "8.5"; give a number of reports'],
  ['[4, 8]', '[4, 4]', 'sweeps[0].values[1] is there twice'],
  ['"systems": ["llama"]', '"systems": ["lama"]', 'sweeps[0].systems[0] names no system: "lama"'],
  ['"llama", "rules"]\n', '"llama", "rulez"]\n', 'sweeps[1].values[1] names no system: "rulez"'],
  ['"test": 0.9', '"test": 0.8', 'corpora[1].split adds up to 0.9; make the shares add up to 1'],
  [
    '"modality": "cxr",',
    '"modality": "cxr"',
    'my.json, row 6: not JSON; look there for a missing or superfluous comma',
  ],
])('%s as %s is refused', (right, wrong, message) => {
  expect(text).toContain(right);
  expect(() => parseStudy(text.replace(right, wrong), 'my.json')).toThrow(message);
});

test('files that are no object are refused', () => {
  expect(() => parseStudy('', 'my.json')).toThrow('my.json: is empty; give a JSON object');
  expect(() => parseStudy('[]', 'my.json')).toThrow('my.json: is a list; give an object');
  expect(() => parseStudy('{', 'my.json')).toThrow('my.json, row 1: not JSON');
});
