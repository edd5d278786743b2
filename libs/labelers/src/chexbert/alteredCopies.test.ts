import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { alteredCopies, alteredText } from './alteredCopies.ts';

test('phrases stand for others of their group, in their case', () => {
  const text = 'No evidence of edema. MILD effusion is seen.';
  const seen = new Set(
    Array.from({ length: 5000 }, (_, seed) => alteredText(text, seededRandom(seed))),
  );
  expect(seen).toContain(text);
  expect(seen).toContain('No sign of edema. SLIGHT effusion is noted.');
  expect(seen).toContain('Without evidence of edema. MINOR effusion is visualized.');
});

test('words that carry finding, negation, doubt or side stay, but for two letters of a long one', () => {
  const text = 'Possible left pneumothorax, no effusion.';
  for (let seed = 0; seed < 200; seed++) {
    const altered = alteredText(text, seededRandom(seed));
    const changed = altered.split(' ').filter((word, at) => word !== text.split(' ')[at]);
    expect(changed.length).toBeLessThan(2);
    expect(Array.from(altered).sort()).toEqual(Array.from(text).sort());
    expect(altered).toMatch(/^P.* left p.*x, no e.*n\.$/);
  }
});

test('copies have ids of their own and the labels of their report; same generator, same copies', () => {
  const labels = { Edema: '0' };
  const report = { id: 'r', sections: {}, text: 'The heart is within normal limits.', labels };
  const copies = alteredCopies([report], 2, seededRandom(1));
  expect(copies.map(({ id }) => id)).toEqual(['r~1', 'r~2']);
  expect(copies.every((copy) => copy.labels === labels)).toBe(true);
  expect(alteredCopies([report], 2, seededRandom(1))).toEqual(copies);
  expect(alteredCopies([report], 0, seededRandom(1))).toEqual([]);
});
