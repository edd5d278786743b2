import { expect, test } from '@jest/globals';
import { axisOf, broadcastShapes, elementCount, formatShape, sameShape } from './shape.ts';

test.each([
  [[2, 3], [3], [2, 3]],
  [
    ['batch', 1, 4],
    [3, 1],
    ['batch', 3, 4],
  ],
  [[], ['n'], ['n']],
  [['n'], ['n'], ['n']],
  [[1], ['n'], ['n']],
  [[0], [1], [0]],
])('broadcasting %j and %j gives %j', (a, b, expected) => {
  expect(broadcastShapes(a, b)).toEqual(expected);
  expect(broadcastShapes(b, a)).toEqual(expected);
});

test.each([
  [[2], [3]],
  [['n'], ['m']],
  [['n'], [3]], // n could be 1 or 3, and nobody knows
])('broadcasting %j and %j is refused', (a, b) => {
  expect(() => broadcastShapes(a, b)).toThrow(
    `shapes ${formatShape(a)} and ${formatShape(b)} do not match`,
  );
});

test('axes are counted from either end', () => {
  expect(axisOf(['a', 'b', 'c'], 0)).toBe(0);
  expect(axisOf(['a', 'b', 'c'], -1)).toBe(2);
  for (const axis of [3, -4, 0.5]) expect(() => axisOf(['a', 'b', 'c'], axis)).toThrow(RangeError);
  expect(() => axisOf([], 0)).toThrow('axis 0 of a tensor of shape ()');
});

test('a scalar has one element, and shapes differ by order and rank', () => {
  expect(elementCount([])).toBe(1);
  expect(elementCount([2, 3])).toBe(6);
  expect(sameShape([2, 3], [3, 2])).toBe(false);
  expect(sameShape([1, 2], [2])).toBe(false);
  expect(sameShape(['n', 2], ['n', 2])).toBe(true);
});
