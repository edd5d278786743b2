import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { layOutRow, separateSequences, slotTargets, type SlotRow } from '@labelray/llama';
import { scratchFolder } from '@labelray/testing';
import { livelyAdapter } from '../testing/livelyAdapter.ts';
import { writeTinyLlama } from '../testing/writeTinyLlama.ts';
import { layOutCausal, type CausalRow } from './causalRow.ts';
import { loraModel } from './loraModel.ts';
import { layOutSlots, slotWeight } from './slotRows.ts';

const scratch = scratchFolder();
const base = await writeTinyLlama(scratch('base'));

const asked: readonly { readonly row: SlotRow; readonly gold: readonly (number | undefined)[] }[] =
  [
    {
      row: {
        prompt: [1, 6, 9, 4],
        branches: [
          { tokens: [10], options: [[11], [12], [13, 14]] },
          { tokens: [15, 3], options: [[11], [12], [13, 14]] },
        ],
      },
      gold: [2, 0],
    },
    { row: { prompt: [1, 7], branches: [{ tokens: [10], options: [[11], [12]] }] }, gold: [1] },
  ];

test('a tree of branches has the loss and the gradients of each branch as a text of its own', async () => {
  const slots = asked.map(({ row, gold }) => {
    const layout = layOutRow(row);
    return { layout, targets: slotTargets(layout, gold, { weight: 1 }) };
  });
  const texts = asked.flatMap(({ row, gold }) =>
    separateSequences(row)
      .filter(({ branch, option }) => gold[branch] === option)
      .map(({ ids, steps }): CausalRow => {
        const last = steps.at(-1)?.token;
        const whole = last === undefined ? ids : [...ids, last];
        const scored = new Set(steps.map(({ index }) => index + 1));
        return { ids: whole, weights: whole.map((_, at) => Number(scored.has(at))) };
      }),
  );
  const normaliser = slots.reduce((sum, row) => sum + slotWeight(row), 0);
  expect(normaliser).toBe(4); // steps: two of [13, 14], one of [11], one of [12]
  const adapter = livelyAdapter(base.config, { dropout: 0, alpha: 4 });
  const context = () => ({ random: seededRandom(1), normaliser });
  const shared = { base, adapter, threads: 1 };
  const trees = await loraModel({ ...shared, layOut: layOutSlots });
  const tree = await trees.step(slots, context());
  await trees.release();
  const sequences = await loraModel({ ...shared, layOut: layOutCausal });
  const apart = await sequences.step(texts, context());
  await sequences.release();
  expect(tree.loss).toBeCloseTo(apart.loss, 5);
  for (const [name, gradient] of tree.gradients) {
    gradient.forEach((g, i) => {
      expect(Math.abs(g - (apart.gradients.get(name)?.[i] ?? NaN))).toBeLessThan(1e-5);
    });
  }
});
