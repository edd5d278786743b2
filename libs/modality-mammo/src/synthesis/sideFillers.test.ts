import { expect, test } from '@jest/globals';
import { valueFillers as external } from './external/sideWords.ts';
import { valueFillers as internal } from './internal/sideWords.ts';

const right = /\b(right|rt|R)\b/i;
const left = /\b(left|lt|L)\b/i;

test.each([
  ['internal', internal],
  ['external', external],
])('%s words of a side never name the other one, those of none name no side', (_, fillers) => {
  const words = (value: string, slot: (name: string) => boolean): string[] =>
    Object.entries(fillers[value] ?? {})
      .filter(([name]) => slot(name))
      .flatMap(([, texts]) => texts);
  const own = (name: string): boolean => name !== 'other';
  for (const text of words('r', own))
    expect([right.test(text), left.test(text)]).toEqual([true, false]);
  for (const text of words('l', own))
    expect([right.test(text), left.test(text)]).toEqual([false, true]);
  for (const value of ['o', 'here'])
    for (const text of words(value, own)) expect(right.test(text) || left.test(text)).toBe(false);
  for (const text of words('b', (name) => name.endsWith('Right')))
    expect(left.test(text)).toBe(false);
  for (const text of words('b', (name) => name.endsWith('Left')))
    expect(right.test(text)).toBe(false);
  for (const text of words('r', (name) => name === 'other')) expect(right.test(text)).toBe(false);
});
