import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { Graph } from '../graph/graph.ts';
import { numbers } from '../testing/numbers.ts';
import { checkFeeds } from './checkFeeds.ts';
import { integers, type HostTensor } from './hostTensor.ts';

const graph = new Graph();
const inputs = [
  graph.input('x', 'float32', ['batch', 2]),
  graph.input('targets', 'int64', ['batch']),
];
const x = numbers([3, 2], [1, 2, 3, 4, 5, 6]);
const targets = integers([3], [0, 1, 0]);

test('what fits passes, and more than is needed too', () => {
  expect(() => {
    checkFeeds(inputs, { x, targets, other: x });
  }).not.toThrow();
});

test.each<[Record<string, HostTensor>, string]>([
  [{ targets }, 'the input x is missing; give float32 (batch, 2)'],
  [
    { x: integers([3, 2], [1, 2, 3, 4, 5, 6]), targets },
    'the input x is int64 (3, 2), of another type; give float32 (batch, 2)',
  ],
  [
    { x: numbers([6], [1, 2, 3, 4, 5, 6]), targets },
    'the input x is float32 (6), of another rank; give float32 (batch, 2)',
  ],
  [
    { x: numbers([2, 3], [1, 2, 3, 4, 5, 6]), targets },
    'the input x is float32 (2, 3), and axis 1 is not 2; give float32 (batch, 2)',
  ],
  [
    { x, targets: integers([2], [0, 1]) },
    'the input targets is int64 (2), and batch is 3 in x; give int64 (batch)',
  ],
])('what does not fit is named: %#', (feeds, message) => {
  expect(() => {
    checkFeeds(inputs, feeds);
  }).toThrow(new InputError(message));
});
