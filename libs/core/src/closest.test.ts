import { expect, test } from '@jest/globals';
import { closest } from './closest.ts';

test.each([
  ['Edma', 'Edema'],
  ['edema', 'Edema'],
  ['Plural Effusion', 'Pleural Effusion'],
  ['fractures', 'Fracture'],
  ['Edmea', 'Edema'],
])('%s is meant as %s', (word, meant) => {
  expect(closest(word, ['Fracture', 'Edema', 'Pleural Effusion', 'Pleural Other'])).toBe(meant);
});

test('a word that is like none of them has no neighbour', () => {
  expect(closest('Scoliosis', ['Fracture', 'Edema'])).toBeUndefined();
  expect(closest('x'.repeat(1e6), ['Edema'])).toBeUndefined();
  expect(closest('Edema', [])).toBeUndefined();
});
