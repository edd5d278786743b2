import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { mutate } from '@labelray/testing';
import { tokenize } from './tokenize.ts';

const words = (text: string, splitDecimals = false): string[] =>
  tokenize(text, { splitDecimals }).map((sentence) =>
    sentence
      .slice(0, -1)
      .map(({ word }) => word)
      .join(' '),
  );

test.each([
  ['lower case', 'NO Fracture', ['no fracture']],
  ['white space', ' no \t  fracture\r\n', ['no fracture']],
  ['hyphens are blanks', 'non-displaced', ['non displaced']],
  ['and/or is or', 'scar and/or tear', ['scar or tear']],
  ['a stroke between letters is or', 'scar/tear, scar / tear', ['scar or tear , scar or tear']],
  ['a stroke between figures is nothing', '3/4', ['3 4']],
  ['an ampersand is and', 'scar & tear', ['scar and tear']],
  [
    'full stops end sentences, also without a blank',
    'No tear.Scar. Cyst',
    ['no tear', 'scar', 'cyst'],
  ],
  ['decimals stay whole', 'A 1.5 cm cyst, .5 cm deep.', ['a 1.5 cm cyst , 5 cm deep']],
  ['vs. ends no sentence', 'tear vs. scar', ['tear vs scar']],
  ['a blank line ends one', 'no tear\n\nscar', ['no tear', 'scar']],
  ['a wrapped line does not', `${'word '.repeat(15)}no\nTear`, [`${'word '.repeat(15)}no tear`]],
  ['a short line before a capital does', 'No tear\nScar', ['no tear', 'scar']],
  ['a list item does', 'no tear\n- scar\n2. cyst', ['no tear', 'scar', '2', 'cyst']],
  ['a spaced dash is a colon', 'Tear - none', ['tear : none']],
  ['curly apostrophes are plain', 'can’t', ["can't"]],
  ['nothing', '', []],
  ['marks only', '... !?', []],
])('%s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('the original splits decimals', () => {
  expect(words('A 1.5 cm cyst.', true)).toEqual(['a 1', '5 cm cyst']);
});

test('İ grows in lower case, and offsets do not notice', () => {
  // "İ" is one unit, "i̇" two: "TEAR" stands at 2–6 of the text
  const [sentence] = tokenize('İ TEAR');
  expect(sentence?.[1]).toEqual({ word: 'tear', start: 2, end: 6 });
});

test('every word stands where its token says, in mutated texts too', () => {
  const random = seededRandom(7);
  const seed = new TextEncoder().encode(
    'No fracture, scar and/or 1.5 cm tear.\nJoint space: narrowed / stable – “old”? İstanbul\n\n2. Cyst',
  );
  const wrong: unknown[] = [];
  for (let round = 0; round < 2000; round++) {
    const text = new TextDecoder().decode(mutate(seed, random));
    let last = 0;
    for (const { word, start, end } of tokenize(text).flat()) {
      const source = text.slice(start, end).toLowerCase().replace('’', "'");
      const translated = ['or', 'and', ':', '.'].includes(word);
      if (start < last || end < start || (word !== source && !translated)) {
        wrong.push({ text, word, start, end });
      }
      last = end;
    }
  }
  expect(wrong).toEqual([]);
});
