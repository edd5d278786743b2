import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import type { Thing } from '../things/thing.ts';
import { nounPhrase } from './nounPhrase.ts';

const random = seededRandom(2, 'noun phrase');
const spur: Thing = {
  id: 'spur',
  region: 'limbs',
  one: ['spur'],
  many: ['spurs'],
  much: ['spurring'],
  sized: ['enlarged heel'],
  short: ['HS'],
  means: 'an outgrowth',
  at: ['below the heel'],
  organ: 'foot',
};
const phrase = (name: string, options = {}) => nounPhrase(spur, { random, name, ...options });

describe('article and number', () => {
  test.each([
    ['spur', 'a spur', false],
    ['spurs', 'spurs', true],
    ['spurring', 'spurring', false],
    ['enlarged heel', 'an enlarged heel', false],
    ['HS', 'HS', false],
  ])('%s', (name, a, plural) => {
    expect(phrase(name)).toMatchObject({ a, plural, x: name, definite: name, at: '' });
  });
});

test('words of size stand between article and noun, never before a noun that says one', () => {
  for (let i = 0; i < 50; i++) {
    expect(phrase('spur', { adjectives: 1 }).a).toMatch(/^an? \w+ spur$/);
    expect(phrase('enlarged heel', { adjectives: 1 }).a).toBe('an enlarged heel');
  }
});

test('a degree is told by one of its words and a noun that takes degrees', () => {
  for (let i = 0; i < 50; i++)
    expect(nounPhrase(spur, { random, grade: 'severe' }).x).toMatch(
      /^(severe|marked|pronounced|advanced|high-grade|extreme) spurring$/,
    );
});

test('a side is told before the noun or after it, and only before it where the sentence is closed', () => {
  for (let i = 0; i < 200; i++) {
    const open = phrase('spur', { side: 'right', telegram: true });
    expect(open.x + open.at).toMatch(/\bright\b|\bR\b|\bRt\b|\brt\./);
    const both = phrase('spur', { side: 'both' });
    expect(both.x + both.at).toMatch(/bilateral|two-sided|both|either side|right and left/);
    const closed = phrase('spur', { side: 'left', closed: true });
    expect(closed).toMatchObject({ at: '' });
    expect(closed.x).toMatch(/^left(-sided)? spur$/);
  }
});

test('the organ is not said twice', () => {
  for (let i = 0; i < 100; i++) {
    const { at } = nounPhrase(
      { ...spur, one: ['flat foot'] },
      { random, name: 'flat foot', side: 'left' },
    );
    expect(at).not.toContain('foot');
  }
});
