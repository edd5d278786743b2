import { expect, test } from '@jest/globals';
import { InputError, seededRandom } from '@labelray/core';
import { createExpander, tidySentence } from './template.ts';

const expand = createExpander({
  size: ['small', 'large'],
  lobe: ['{side} upper lobe'],
  side: ['left', 'right'],
});
const many = (template: string): Set<string> => {
  const random = seededRandom(1);
  return new Set(Array.from({ length: 200 }, () => expand(template, random)));
};

test('slots, alternatives and optional words give every combination and nothing else', () => {
  expect(many('A {size} <cyst|mass>')).toEqual(
    new Set(['A small cyst', 'A large cyst', 'A small mass', 'A large mass']),
  );
  expect(many('Cyst[ <here|there>]')).toEqual(new Set(['Cyst', 'Cyst here', 'Cyst there']));
  expect(many('In the {lobe}')).toEqual(
    new Set(['In the left upper lobe', 'In the right upper lobe']),
  );
});

test('a repeated slot says the same again', () => {
  expect(many('{side} lung, {side=} side')).toEqual(
    new Set(['left lung, left side', 'right lung, right side']),
  );
});

test('bound slots go before fillers; R>L is text', () => {
  expect(expand('{size}, R>L', seededRandom(1), { size: 'huge' })).toBe('huge, R>L');
});

test.each([
  ['{sizes} cyst', 'unknown slot {sizes}'],
  ['{size cyst', 'slot without }'],
  ['<a|b', 'missing >'],
  ['a] b', 'stray ]'],
])('%s is an error that says so', (template, problem) => {
  expect(() => expand(template, seededRandom(1))).toThrow(InputError);
  expect(() => expand(template, seededRandom(1))).toThrow(problem);
});

test('a sentence is tidied: article, spaces, capital', () => {
  expect(tidySentence('there is a  enlarged heart .')).toBe('There is an enlarged heart.');
  expect(tidySentence('a unilateral shadow')).toBe('A unilateral shadow');
  expect(tidySentence('a acute fracture, a ulcer')).toBe('An acute fracture, an ulcer');
});
