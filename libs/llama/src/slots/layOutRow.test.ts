import { expect, test } from '@jest/globals';
import { layOutRow } from './layOutRow.ts';

test('a prompt, two branches, and only those option tokens that others follow', () => {
  const layout = layOutRow({
    prompt: [10, 11],
    branches: [
      { tokens: [20, 21], options: [[30], [31]] },
      { tokens: [22], options: [[30, 40], [30, 41, 42], [33]] },
    ],
  });
  //  index      0   1 | 2   3 | 4   5   6
  //  token     10  11 | 20  21 | 22  30  41
  expect(layout).toEqual({
    ids: [10, 11, 20, 21, 22, 30, 41],
    positions: [0, 1, 2, 3, 2, 3, 4], // both branches go on from the prompt
    parents: [-1, 0, 1, 2, 1, 4, 5],
    places: [3, 4, 5, 6],
    steps: [
      [[{ place: 0, token: 30 }], [{ place: 0, token: 31 }]],
      [
        [
          { place: 1, token: 30 },
          { place: 2, token: 40 },
        ],
        [
          { place: 1, token: 30 },
          { place: 2, token: 41 },
          { place: 3, token: 42 },
        ],
        [{ place: 1, token: 33 }],
      ],
    ],
  });
});

test('a branch without tokens of its own is asked at the end of the prompt', () => {
  const layout = layOutRow({ prompt: [7, 8], branches: [{ tokens: [], options: [[1], [2]] }] });
  expect(layout).toMatchObject({ ids: [7, 8], places: [1] });
});

test('a branch without a prompt begins at position 0', () => {
  const layout = layOutRow({ prompt: [], branches: [{ tokens: [5], options: [[1], [2]] }] });
  expect(layout).toMatchObject({ ids: [5], positions: [0], parents: [-1], places: [0] });
});

test('an option after nothing is refused', () => {
  const row = { prompt: [], branches: [{ tokens: [], options: [[1], [2]] }] };
  expect(() => layOutRow(row)).toThrow('nothing stands before an option; give the prompt');
});
