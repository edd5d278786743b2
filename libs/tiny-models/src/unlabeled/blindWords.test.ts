import { expect, test } from '@jest/globals';
import { blindWords } from './blindWords.ts';

const often = (modality: string, text: string) =>
  Array.from({ length: 10 }, () => ({ modality, text }));

test('words that every modality writes often, without names of scored findings', () => {
  const reports = [
    ...often('cxr', 'The heart appears small. No mass is seen.'),
    ...often('mammo', 'No mass appears. The small nipple is seen on the right.'),
    { modality: 'cxr', text: 'right' },
  ];
  const scored = (question: string) => (question === 'mass' ? 'Mass' : undefined);
  expect(blindWords(reports, scored)).toEqual(['appears', 'seen', 'small']);
  expect(blindWords([], scored)).toEqual([]);
});
