import { expect, test } from '@jest/globals';
import { layOutRow } from './layOutRow.ts';
import { batchTargets, slotTargets } from './slotTargets.ts';

// places: 0 (branch 1), 1 (branch 2), 2 (branch 2 after token 5), 3 (branch 3)
const layout = layOutRow({
  prompt: [1],
  branches: [
    { tokens: [2], options: [[3], [4]] },
    { tokens: [2], options: [[5, 6], [5, 7], [8]] },
    { tokens: [2], options: [[3], [4]] },
  ],
});

test('every step to the gold option is a target, the row a mean', () => {
  const { targets, weights, scored } = slotTargets(layout, [1, 1, 0]);
  expect([...targets]).toEqual([4, 5, 7, 3]);
  expect([...weights]).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(scored).toBe(4);
});

test('places off the way, and branches without gold, weigh nothing', () => {
  const { targets, weights, scored } = slotTargets(layout, [undefined, 2, 0]);
  expect([...targets]).toEqual([0, 8, 0, 3]);
  expect([...weights]).toEqual([0, 0.5, 0, 0.5]);
  expect(scored).toBe(2);
  expect(slotTargets(layout, [undefined, undefined, undefined]).scored).toBe(0);
});

test('a weight can be given', () => {
  expect([...slotTargets(layout, [0, 2, 0], { weight: 2 }).weights]).toEqual([2, 2, 0, 2]);
});

test('in a batch, places that pad a row weigh nothing', () => {
  const row = slotTargets(layout, [1, 1, 0]);
  const one = slotTargets(
    layOutRow({ prompt: [1], branches: [{ tokens: [], options: [[9], [8]] }] }),
    [0],
  );
  const { targets, weights } = batchTargets([one, row], 4);
  expect([...targets]).toEqual([9, 0, 0, 0, 4, 5, 7, 3]);
  expect([...weights]).toEqual([1, 0, 0, 0, 0.25, 0.25, 0.25, 0.25]);
});

test('gold that does not fit the branches is refused', () => {
  expect(() => slotTargets(layout, [0])).toThrow('1 gold options for 3 branches');
  expect(() => slotTargets(layout, [0, 3, 0])).toThrow('branch 2 has no option 4; it has 3');
});
