import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { promptForm } from './promptForm.ts';

test('the full guideline, slots, and the template of the model, unless asked', () => {
  expect(promptForm({})).toEqual({ template: 'auto', answer: 'slots', guideline: 'full' });
  expect(promptForm({ prompt: 'alpaca', answer: 'json', guideline: 'brief' })).toEqual({
    template: 'alpaca',
    answer: 'json',
    guideline: 'brief',
  });
});

test('other values are refused with the near one', () => {
  expect(() => promptForm({ prompt: 'alpacca' })).toThrow(InputError);
  expect(() => promptForm({ prompt: 'alpacca' })).toThrow(
    'unknown prompt "alpacca"; did you mean "alpaca"? known: auto, alpaca, chat, plain',
  );
  expect(() => promptForm({ answer: 3 })).toThrow('unknown answer 3; known: slots, json');
});
