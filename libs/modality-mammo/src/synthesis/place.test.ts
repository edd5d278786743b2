import { expect, test } from '@jest/globals';
import { place } from './place.ts';

const book = {
  zones: true,
  one: { plain: ['Cyst {at}.', 'Cyst of {breast}.'], hedge: ['Cyst {at}?'] },
  both: { plain: ['Cysts {at}.'] },
  absent: { negation: ['No cyst {anywhere}.'] },
  absentInBoth: { negation: ['Neither side has one.'] },
  oneSided: ['Cyst {at}, none {other}.'],
};
const phrases = place({ Cyst: book }, ['Same on the other side.']).Cyst ?? {};

test('each plain sentence has its side in words, in short and, where it can take one, with a zone', () => {
  expect(phrases.r).toEqual({
    'phrase-side': ['Cyst {atSide}.', 'Cyst of {breastSide}.'],
    'side-abbreviation': ['Cyst {atShort}.', 'Cyst of {breastShort}.'],
    quadrant: ['Cyst {atZone}.'],
    hedge: ['Cyst {atAny}?'],
    'negation-of-one-side': ['Cyst {atSide}, none {other}.'],
  });
  expect(phrases.l).toEqual(phrases.r);
});

test('both sides: in one word, in two statements, or by reference', () => {
  expect(phrases.b).toEqual({
    'bilateral-word': ['Cysts {atSide}.'],
    'both-by-two-statements': [
      'Cyst {atRight}. Cyst of {breastLeft}.',
      'Cyst of {breastRight}. Cyst {atLeft}.',
      'Cyst {atLeft}. Cyst of {breastRight}.',
      'Cyst of {breastLeft}. Cyst {atRight}.',
    ],
    contralateral: [
      'Cyst {atRight}. Same on the other side.',
      'Cyst {atLeft}. Same on the other side.',
      'Cyst of {breastRight}. Same on the other side.',
      'Cyst of {breastLeft}. Same on the other side.',
    ],
  });
});

test('what is said of both breasts at once is never under the heading of one', () => {
  expect(phrases.x).toEqual({ negation: ['No cyst {anywhere}.', 'Neither side has one.'] });
  expect(phrases.none).toEqual({ negation: ['No cyst {anywhere}.'] });
  expect(phrases.here).toEqual({
    'heading-side': ['Cyst {atAny}.', 'Cyst of {breastAny}.'],
    hedge: ['Cyst {atAny}?'],
  });
  expect(phrases.o).toEqual({ 'unstated-side': ['Cyst {atAny}.', 'Cyst of {breastAny}.'] });
});
