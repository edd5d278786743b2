import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { floatData, type HostTensor } from '@labelray/onnx';
import { causalWeight, layOutCausal } from './causalRow.ts';

const rows = [
  { ids: [5, 6, 7, 8], weights: [0, 0, 1, 2] },
  { ids: [9, 4], weights: [1, 1] },
];

test('each place predicts the token behind it; short rows are padded and repeat their first place', () => {
  const batch = layOutCausal(rows);
  const numbers = ({ shape, data }: HostTensor) => [shape, Array.from(data, Number)];
  expect(numbers(batch.ids)).toEqual([
    [2, 4],
    [5, 6, 7, 8, 9, 4, 0, 0],
  ]);
  expect(numbers(batch.positions)).toEqual([
    [2, 4],
    [0, 1, 2, 3, 0, 1, 2, 3],
  ]);
  expect(numbers(batch.scored)).toEqual([
    [2, 2],
    [1, 2, 4, 4],
  ]); // rows of (batch · tokens)
  expect(numbers(batch.targets)).toEqual([
    [2, 2],
    [7, 8, 4, 4],
  ]);
  expect(numbers(batch.weights)).toEqual([
    [2, 2],
    [1, 2, 1, 0],
  ]);
  expect(batch.mask.shape).toEqual([2, 1, 4, 4]);
  expect(batch.tokens).toBe(6);
  const seen = Array.from(floatData(batch.mask).subarray(0, 16), (value) => value === 0);
  const [x, o] = [true, false];
  expect(seen).toEqual([x, o, o, o, x, x, o, o, x, x, x, o, x, x, x, x]);
});

test('the first token is never predicted', () => {
  expect(rows.map(causalWeight)).toEqual([3, 1]);
});

test('rows without a scored token, or with other weights than tokens, are refused', () => {
  expect(() => layOutCausal([{ ids: [1, 2], weights: [1, 0] }])).toThrow(InputError);
  expect(() => layOutCausal([{ ids: [1, 2], weights: [1] }])).toThrow(RangeError);
});
