import { beforeAll, expect, test } from '@jest/globals';
import type { Finding } from '@labelray/core';
import { openTokenizer, type Tokenizer } from '@labelray/llama';
import { scratchFolder } from '@labelray/testing';
import { knee, writeSmallTokenizer } from '../llama/testing/smallModel.ts';
import { findingBranch } from './findingBranch.ts';

const path = scratchFolder();
let tokenizer: Tokenizer;
beforeAll(async () => {
  await writeSmallTokenizer(path('tokenizer'));
  tokenizer = await openTokenizer(path('tokenizer'));
});

const finding = (name: string, ...words: readonly string[]): Finding => ({
  ...{ id: name, name, abbreviation: name, definition: '', unmentioned: 'nm', scored: true },
  values: words.map((word) => ({ code: word, word, meaning: word })),
});

/** Every line a branch can become. */
const linesOf = (one: Finding): string[] => {
  const { tokens, options } = findingBranch(one, tokenizer);
  return options.map((option) => tokenizer.decode([...tokens, ...option]));
};

test('branch and option together are the line, with the tokens it has in running text', () => {
  for (const one of knee.findings) {
    const { tokens, options } = findingBranch(one, tokenizer);
    expect(linesOf(one)).toEqual(one.values.map(({ word }) => `${one.name}: ${word}`));
    for (const [i, { word }] of one.values.entries()) {
      const line = tokenizer.encode(`Response:\n${one.name}: ${word}`);
      const whole = [...tokenizer.encode('Response:\n'), ...tokens, ...(options[i] ?? [])];
      expect(whole).toEqual(line);
    }
  }
});

test('what all values begin with belongs to the branch', () => {
  // " unmentioned" and " uncertain" share " un" where it is a token; alone, they part behind it
  const { tokens } = findingBranch(finding('Tear', 'unxa', 'unxb'), tokenizer);
  expect(tokenizer.decode(tokens)).toBe('Tear: unx');
});

test('values that begin others end with their line', () => {
  expect(linesOf(finding('Grade', '4', '4A', '4B'))).toEqual([
    'Grade: 4\n',
    'Grade: 4A\n',
    'Grade: 4B\n',
  ]);
});

test('a finding with one value has its last token as option', () => {
  const { options } = findingBranch(finding('Read', 'yes'), tokenizer);
  expect(options).toHaveLength(1);
  expect(options[0]).toHaveLength(1);
});

test('values of the same word are refused', () => {
  expect(() => findingBranch(finding('Tear', 'yes', 'yes'), tokenizer)).toThrow(
    'the model cannot tell the values of "Tear" apart; give each its own word; now: yes, yes',
  );
});
