import type { FindingLexicon, Phrase } from '@labelray/core';
import { numbers } from './numbers.ts';

/** Agatston score, as total of the coronaries. */
const calcium = (range: string): readonly Phrase[] => [
  `calcium|agatston|cac score of|is|:? ${range}`,
  `cac of|is|:? ${range}`,
];

/** Segments with plaque. */
const segments = (range: string): readonly Phrase[] => [
  `segment involvement score of|is|:? ${range}`,
  `sis of|is|:? ${range}`,
];

const amount = (word: string): readonly Phrase[] => [
  `${word} amount|amounts|degree of coronary|calcified|total? plaque`,
  `${word} overall|total|coronary? plaque burden|load|volume`,
  `plaque burden is|:? ${word}`,
];

/** How much plaque there is in all; a named amount outranks a score. */
export const plaqueBurden: FindingLexicon = {
  mentions: [],
  grades: [
    {
      code: 'P1',
      named: ['p1', ...['mild', 'small', 'minimal', 'low'].flatMap(amount)],
      implied: [...calcium(numbers(1, 100)), ...segments('1|2')],
    },
    {
      code: 'P2',
      named: ['p2', ...['moderate', 'intermediate'].flatMap(amount)],
      implied: [...calcium(numbers(101, 300)), ...segments('3|4')],
    },
    {
      code: 'P3',
      named: ['p3', ...['severe', 'large', 'heavy', 'high'].flatMap(amount)],
      implied: [...calcium(numbers(301, 999)), ...segments('5|6|7')],
    },
    {
      code: 'P4',
      named: ['p4', ...['extensive', 'very high', 'massive'].flatMap(amount)],
      implied: [
        ...calcium(numbers(1000, 2500)),
        ...calcium('1|2|3|4|5 ,'),
        ...segments(numbers(8, 16)),
      ],
    },
  ],
};
