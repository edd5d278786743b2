import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { expandPhrase } from './phrase.ts';

const expanded = (phrase: string): string[] => expandPhrase(phrase).map((one) => one.join(' '));

test.each([
  ['one word', 'tear', ['tear']],
  ['alternatives', 'tear|scar', ['tear', 'scar']],
  ['an optional word', 'joint? effusion', ['joint effusion', 'effusion']],
  ['optional alternatives', 'left|right? tear', ['left tear', 'right tear', 'tear']],
  ['hyphens and case', 'Port-a-Cath', ['port a cath']],
  ['a mark', ': none', [': none']],
])('%s', (_, phrase, expected) => {
  expect(expanded(phrase)).toEqual(expected);
});

test.each(['', ' ', 'left? right?', '()'])('"%s" could be empty', (phrase) => {
  expect(() => expandPhrase(phrase)).toThrow(InputError);
});
