import { expect, test } from '@jest/globals';
import type { Finding, LabeledReport } from '@labelray/core';
import type { Style } from './style.ts';
import { createSynthesizer } from './synthesizer.ts';

const finding = (id: string): Finding => ({
  id,
  name: id,
  abbreviation: id,
  definition: id,
  scored: true,
  unmentioned: 'x',
  values: [],
});
const rates = {
  joint: 1,
  frame: 0.5,
  template: 0.2,
  extra: 0.4,
  verbose: 0.2,
  typo: 0,
  redaction: 0,
  disorder: 0.2,
};
// Values r and l carry their side in the sentence; c is a cyst on a side or none.
const style: Style = {
  phrases: {
    Mass: { r: { plain: ['Mass in the {side} breast.'] }, l: { plain: ['{side} mass.'] } },
    Cyst: { r: { plain: ['{side} cyst.'] }, n: { negation: ['No cyst.', 'No cyst at all.'] } },
  },
  valueFillers: { r: { side: ['right'] }, l: { side: ['left'] } },
  fillers: {},
  nouns: {
    Mass: { present: ['a {side} mass'], name: ['lump'] },
    Cyst: { present: ['a {side} cyst'], absent: ['cyst'] },
  },
  frames: [
    {
      roles: {
        both: {
          values: ['r', 'l'],
          nouns: 'present',
          phenomenon: 'list',
          count: [2, 2],
          join: 'and',
        },
      },
      text: ['There is {both}.'],
    },
    {
      roles: {
        one: { values: ['r', 'l'], nouns: 'present', phenomenon: 'contrast', count: [1, 1] },
        none: { values: ['n'], nouns: 'absent', phenomenon: 'contrast', count: [1, 1] },
      },
      text: ['{one} but no {none}.'],
    },
  ],
  joints: [{ says: { Mass: 'l', Cyst: 'n' }, phenomenon: 'joint', text: ['Solid left mass.'] }],
  extras: [{ subject: 'skin', topic: 'skin', abnormal: true, text: ['Skin mole.'] }],
  asides: [{ phenomenon: 'asked', nouns: 'name', rate: 1, text: ['Felt {name}.'] }],
  normals: [{ says: { Cyst: 'n' }, text: 'Normal breasts.' }],
  topics: { breast: ['BREAST'], skin: ['SKIN'] },
  testOnly: { negation: 2 },
  layouts: [
    { kind: 'headed', weight: 1 },
    { kind: 'prose', weight: 1 },
  ],
  rates,
};
const synthesize = createSynthesizer({
  prefix: 'TOY',
  findings: [finding('Mass'), finding('Cyst'), { ...finding('Normal'), scored: false }],
  population: {
    findings: ['Mass', 'Cyst'],
    chances: { Mass: { r: 0.3, l: 0.3 }, Cyst: { r: 0.4, n: 0.4 } },
    profiles: [{ id: 'any', weight: 1, chances: {} }],
    implausible: [{ when: { Mass: 'r' }, not: { Cyst: 'r' } }],
    persistence: 0.5,
  },
  topicOf: { Mass: 'breast', Cyst: 'breast' },
  rank: ['n', 'r', 'l'],
  abnormal: ['r', 'l'],
  summary: { finding: 'Normal', normal: 'yes', ignores: [] },
  styles: { internal: style, external: style },
});
const reports = synthesize({ style: 'internal', parts: { train: 300, test: 100 }, seed: 5 });
const among = (holds: (report: LabeledReport) => boolean): LabeledReport[] => reports.filter(holds);

test('a side is the side of its value; the text says what the labels say', () => {
  for (const { text, labels } of reports) {
    expect(/right(?= breast| mass)/.test(text)).toBe(labels.Mass === 'r');
    expect(/left mass/i.test(text)).toBe(labels.Mass === 'l');
    expect(/right cyst/i.test(text)).toBe(labels.Cyst === 'r');
  }
  expect(among(({ labels }) => labels.Mass === 'x').length).toBeGreaterThan(50);
});

test('implausible company is left out', () => {
  expect(among(({ labels }) => labels.Mass === 'r' && labels.Cyst === 'r')).toEqual([]);
});

test('a joint is used wherever it fits; a name in an aside does not count', () => {
  for (const { text } of among(({ labels }) => labels.Mass === 'l' && labels.Cyst === 'n'))
    expect(text).toContain('Solid left mass.');
  const asked = among(({ phenomena }) => phenomena?.Mass === 'asked');
  expect(asked.length).toBeGreaterThan(0);
  for (const { text, labels } of asked) {
    expect(text).toContain('Felt lump.');
    expect(labels.Mass).toBe('x');
  }
});

test('sentences kept for the test part are in no other', () => {
  const kept = among(({ text }) => text.includes('No cyst at all.'));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter(({ split }) => split !== 'test')).toEqual([]);
});

test('the summary is normal only where nothing is abnormal, asked or not', () => {
  for (const { text, labels } of reports)
    expect(labels.Normal === 'yes').toBe(!/mass|right cyst|mole/i.test(text));
});

test('parts of other sizes share their first reports, and ids and patients are unique', () => {
  const short = synthesize({ style: 'internal', parts: { train: 20, test: 100 }, seed: 5 });
  expect(short.slice(0, 20)).toEqual(reports.slice(0, 20));
  expect(short.slice(20)).toEqual(reports.slice(300));
  expect(new Set(reports.map(({ id }) => id)).size).toBe(400);
  const patients = (split: string) =>
    new Set(among((report) => report.split === split).map(({ patientId }) => patientId));
  const test = patients('test');
  expect([...patients('train')].filter((patient) => test.has(patient))).toEqual([]);
});

test('a patient grows no younger, and dates go on', () => {
  for (const [i, report] of reports.entries()) {
    const next = reports[i + 1];
    if (next?.patientId !== report.patientId) continue;
    expect(next?.sex).toBe(report.sex);
    expect((next?.date ?? '') > (report.date ?? '')).toBe(true);
  }
});
