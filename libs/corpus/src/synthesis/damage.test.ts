import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { misspell, redact } from './damage.ts';

test('the longest word is misspelt by one swap, loss or doubling; its first letter stays', () => {
  const random = seededRandom(3);
  for (let i = 0; i < 200; i++) {
    const [no, word, rest] = misspell('No pneumothorax seen', random).split(' ');
    expect([no, rest]).toEqual(['No', 'seen']);
    expect(word).not.toBe('pneumothorax');
    expect(word?.charAt(0)).toBe('p');
    expect(Math.abs((word ?? '').length - 'pneumothorax'.length)).toBeLessThanOrEqual(1);
  }
});

test('short words are never misspelt', () => {
  expect(misspell('No edema', seededRandom(1))).toBe('No edema');
});

test('only removable words are removed, and whole words', () => {
  expect(redact('a right upright image', ['right'], '___', seededRandom(1))).toBe(
    'a ___ upright image',
  );
  expect(redact('no effusion', ['right'], '___', seededRandom(1))).toBe('no effusion');
});
