import { expect, test } from '@jest/globals';
import type { SynthesisRequest } from '@labelray/core';
import { modality } from './index.ts';
import { synthesize } from './synthesis/synthesize.ts';

const request = (style: SynthesisRequest['style']): SynthesisRequest => ({
  style,
  parts: { train: 40, dev: 10, test: 30 },
  seed: 7,
});

test('findings have unique ids and abbreviations, and legal values', () => {
  const { findings } = modality;
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  expect(new Set(findings.map(({ abbreviation }) => abbreviation)).size).toBe(findings.length);
  for (const { values, unmentioned } of findings) {
    const codes = values.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain(unmentioned);
  }
});

test('the lexicon speaks of every finding and of nothing else', () => {
  const ids = modality.findings.map(({ id }) => id);
  expect(Object.keys(modality.lexicon?.findings ?? {}).sort()).toEqual([...ids].sort());
});

test('every finding has a value set of its own kind, and grades are values of theirs', () => {
  const sets = modality.findings.map(({ values }) => values.map(({ code }) => code).join());
  expect([...new Set(sets)]).toEqual([
    '0,1,2,3,4A,4B,5,nm',
    'None,P1,P2,P3,P4',
    '1,0,nm',
    '1,0,-1,nm',
  ]);
  for (const { id, values, unmentioned } of modality.findings) {
    const grades = modality.lexicon?.findings[id]?.grades?.map(({ code }) => code);
    if (grades === undefined) continue;
    expect(grades).toEqual(values.map(({ code }) => code).filter((code) => code !== unmentioned));
  }
});

test.each(['internal', 'external'] as const)('%s style: every phenomenon has a group', (style) => {
  const reports = synthesize({ style, parts: { test: 300 }, seed: 7 });
  const seen = new Set(reports.flatMap(({ phenomena = {} }) => Object.values(phenomena)));
  expect([...seen].filter((name) => !(name in (modality.phenomenonGroups ?? {})))).toEqual([]);
});

test.each(['internal', 'external'] as const)('%s style: same seed, same corpus', (style) => {
  const reports = synthesize(request(style));
  expect(synthesize(request(style))).toEqual(reports);
  expect(synthesize({ ...request(style), seed: 8 })).not.toEqual(reports);
});

test.each(['internal', 'external'] as const)('%s style: legal gold for every report', (style) => {
  const reports = synthesize(request(style));
  expect(new Set(reports.map(({ id }) => id)).size).toBe(40 + 10 + 30);
  for (const { labels } of reports) {
    for (const { id, values } of modality.findings) {
      expect(values.map(({ code }) => code)).toContain(labels[id]);
    }
  }
  const parts = new Map<string | undefined, Set<string | undefined>>();
  for (const { patientId, split } of reports) {
    parts.set(patientId, (parts.get(patientId) ?? new Set()).add(split));
  }
  expect(Math.max(...[...parts.values()].map((splits) => splits.size))).toBe(1); // no patient in two parts
});
