import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { fill, hasSlot, template } from './template.ts';

const random = seededRandom(1, 'template');

test('slots take their values by name and index', () => {
  const sentence = template('No {x0}, but {x1}{at1}.');
  const values = [
    { x: 'gout', at: '' },
    { x: 'bursitis', at: ' on the left' },
  ];
  const text = fill(sentence, (name, i) => values[i]?.[name as 'x' | 'at'], random);
  expect(text).toBe('No gout, but bursitis on the left.');
});

test('alternatives are each drawn, an empty one too', () => {
  const sentence = template('a{ b| c|}');
  const texts = Array.from({ length: 100 }, () => fill(sentence, () => '', random));
  expect(new Set(texts)).toEqual(new Set(['a b', 'a c', 'a']));
});

test('a slot without index is that of index 0', () => {
  expect(hasSlot(template('{x}'), 'x', 0)).toBe(true);
  expect(hasSlot(template('{x1}'), 'x')).toBe(false);
  expect(hasSlot(template('{a|b}'), 'a|b')).toBe(false);
});

test('braces without partner and slots without value are told', () => {
  expect(() => template('There is {a.')).toThrow(
    'braces do not match in the template "There is {a."',
  );
  expect(() => template('{a{b}}')).toThrow('they do not nest');
  expect(() => fill(template('{size}'), () => undefined, random)).toThrow(
    'no value for slot {size}',
  );
});
