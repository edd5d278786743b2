import { expect, test } from '@jest/globals';
import { GradientSums } from './gradientSums.ts';

const parameter = (length: number) => ({ shape: [length], data: new Float32Array(length) });
const make = () =>
  new GradientSums(
    new Map([
      ['a', parameter(2)],
      ['b', parameter(2)],
      ['table', parameter(6)],
    ]),
  );

test('gradients of a batch add up, and a new batch begins at nothing', () => {
  const gradients = make();
  gradients.begin();
  gradients.add('a', Float32Array.of(1, 2));
  gradients.add('a', Float32Array.of(10, 20));
  expect(gradients.sums.get('a')).toEqual(Float32Array.of(11, 22));
  gradients.begin();
  expect(gradients.sum('a')).toEqual(Float32Array.of(0, 0));
  gradients.add('a', Float32Array.of(5, 6));
  expect(gradients.sum('a')).toEqual(Float32Array.of(5, 6));
});

test('a sum made elsewhere takes the place of the one before, whose memory is given back', () => {
  const gradients = make();
  gradients.begin();
  const first = Float32Array.of(1, 2);
  gradients.replace('a', first);
  gradients.replace('a', Float32Array.of(3, 5));
  gradients.add('a', Float32Array.of(1, 1));
  expect(gradients.sums.get('a')).toEqual(Float32Array.of(4, 6));
  expect(first).toHaveLength(0);
});

test('the zeros of what has no gradient yet stay zeros for every parameter', () => {
  const gradients = make();
  gradients.begin();
  expect(gradients.sum('a')).toEqual(Float32Array.of(0, 0));
  gradients.replace('a', Float32Array.of(7, 7));
  gradients.add('a', Float32Array.of(1, 1));
  expect(gradients.sum('b')).toEqual(Float32Array.of(0, 0));
});

test('rows go to the places of a table, several to one', () => {
  const gradients = make();
  gradients.begin();
  gradients.addRows('table', Float32Array.of(1, 2, 3, 4, 5, 6), [2, 0, 2]);
  expect(gradients.sums.get('table')).toEqual(Float32Array.of(3, 4, 0, 0, 6, 8));
});
