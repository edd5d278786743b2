import { expect, test } from '@jest/globals';
import { modality } from './index.ts';

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
