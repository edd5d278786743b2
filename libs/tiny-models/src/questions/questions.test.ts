import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { modality as ccta } from '@labelray/modality-ccta';
import { modality as cxr } from '@labelray/modality-cxr';
import { modality as mammo } from '@labelray/modality-mammo';
import { nounPhrase } from '../language/nounPhrase.ts';
import { entitiesInUse } from '../things/allThings.ts';
import { askFreely } from './askFreely.ts';
import { explainingShape, plainShape, titleCase } from './promptShape.ts';
import { goldOf, schemes } from './scheme.ts';

const wordsOf = (findings: typeof cxr.findings, id: string): string[] =>
  findings.find((finding) => finding.id === id)?.values.map(({ word }) => word) ?? [];

test('value words are those the modalities are labeled with', () => {
  expect(schemes.stated.words).toEqual(wordsOf(cxr.findings, 'Edema'));
  expect(schemes.side.words).toEqual(wordsOf(mammo.findings, 'Mass'));
  expect(schemes.modifier.words).toEqual(wordsOf(ccta.findings, 'Stent'));
});

describe('gold', () => {
  const word = (scheme: keyof typeof schemes, outcome: Parameters<typeof goldOf>[1]) =>
    schemes[scheme].words[goldOf(schemes[scheme], outcome)];
  test.each([
    ['stated', { state: 'uncertain' }, 'uncertain'],
    ['answer', { state: 'absent' }, 'no'],
    ['answer', { state: 'unmentioned' }, 'unknown'],
    ['modifier', { state: 'unmentioned' }, 'unmentioned'],
    ['side', { state: 'present', side: 'both' }, 'both'],
    ['side', { state: 'present' }, 'obscure'],
    ['side', { state: 'absent' }, 'none'],
    ['side', { state: 'unmentioned' }, 'none'],
    ['grade', { state: 'present', grade: 'severe' }, 'severe'],
    ['grade', { state: 'absent' }, 'absent'],
  ] as const)('%s of %j is %s', (scheme, outcome, expected) => {
    expect(word(scheme, outcome)).toBe(expected);
  });
  test('a scheme without a word for doubt refuses it', () => {
    expect(() => goldOf(schemes.modifier, { state: 'uncertain' })).toThrow(
      'no word of a modifier scheme',
    );
  });
});

test('names are written as findings are', () => {
  expect(titleCase('hernia of the groin')).toBe('Hernia of the Groin');
  expect(titleCase('DVT')).toBe('DVT');
  expect(plainShape.question('hiatal hernia', schemes.stated)).toBe('Hiatal Hernia:');
});

test('the explaining shape tells what each name is', () => {
  const task = {
    scheme: schemes.stated,
    names: ['ascites', 'gout'],
    meanings: new Map([['ascites', 'free fluid in the belly']]),
  };
  expect(explainingShape.instruction?.(task).split('\n')).toEqual([
    'Label the report. Answer each finding with one word: present, absent, uncertain or unmentioned.',
    'Ascites: free fluid in the belly.',
    'Gout',
  ]);
});

test('questions vary and always name the thing', () => {
  const random = seededRandom(4, 'questions');
  const forms = new Set<string>();
  for (let i = 0; i < 300; i++) {
    const ask = askFreely(i % 2 ? schemes.answer : schemes.stated, random);
    const thing = entitiesInUse[i % entitiesInUse.length];
    if (thing === undefined) continue;
    const phrase = nounPhrase(thing, { random });
    const question = ask(phrase);
    expect(question.toLowerCase()).toContain(phrase.name.toLowerCase());
    forms.add(question.toLowerCase().replace(phrase.name.toLowerCase(), 'x'));
  }
  expect(forms.size).toBeGreaterThan(15);
});
