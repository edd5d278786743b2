import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import fc from 'fast-check';
import { withAdjunct } from './adjunct.ts';
import { mistype } from './damage.ts';

test('one word is mistyped by one letter at most, its first letter never, short words never', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const before = 'No pneumoperitoneum or fluid is seen.';
      const after = mistype(before, seededRandom(seed, 'typo'));
      const words = after.split(' ');
      expect(words).toHaveLength(6);
      const changed = before
        .split(' ')
        .flatMap((word, i) => (word === words[i] ? [] : [[word, words[i] ?? '']]));
      expect(changed.length).toBeLessThanOrEqual(1); // swapped twins change nothing
      for (const [word = '', wrong = ''] of changed) {
        expect(word.length).toBeGreaterThanOrEqual(5);
        expect(wrong.charAt(0)).toBe(word.charAt(0));
        expect(Math.abs(wrong.length - word.length)).toBeLessThanOrEqual(1);
      }
    }),
  );
  expect(mistype('no new leak', seededRandom(1))).toBe('no new leak');
});

test('adjuncts stand before the full stop, and only in sentences that name no study or date', () => {
  const random = seededRandom(8, 'adjunct');
  const written = Array.from({ length: 300 }, () => withAdjunct('No gout.', 'prose', random));
  expect(written.every((text) => text.startsWith('No gout') && text.endsWith('.'))).toBe(true);
  const longer = written.filter((text) => text !== 'No gout.').length / written.length;
  expect(longer).toBeGreaterThan(0.25);
  expect(longer).toBeLessThan(0.45);
  expect(withAdjunct('No gout today.', 'prose', () => 0)).toBe('No gout today.');
  expect(withAdjunct('?Gout', 'telegram', () => 0)).toBe('?Gout');
});
