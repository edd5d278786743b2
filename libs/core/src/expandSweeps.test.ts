import { expect, test } from '@jest/globals';
import { expandSweeps } from './expandSweeps.ts';
import type { StudySystem } from './study.ts';

const lora: StudySystem = {
  ...{ id: 'lora', title: 'LoRA', labeler: 'lora:tiny-llama-1m', seeds: [1, 2, 3] },
  ...{ options: { rank: 2, alpha: 16 }, train: { reports: 1000 } },
};
const large: StudySystem = { ...lora, id: 'large', title: 'LoRA, large', labeler: 'lora:tiny-b' };
const reports = { title: 'Training reports', vary: 'train.reports', values: [50, 1000] };

test('a sweep adds a system a value, and names the one that is there already', () => {
  const { systems, sweeps } = expandSweeps({
    systems: [lora, large],
    sweeps: [{ id: 'size', systems: ['lora', 'large'], ...reports }],
  });
  expect(systems.map(({ id }) => id)).toEqual(['lora', 'large', 'lora.size-50', 'large.size-50']);
  expect(systems[2]).toEqual({
    ...lora,
    id: 'lora.size-50',
    title: 'LoRA, training reports 50',
    train: { reports: 50 },
  });
  expect(sweeps[0]?.series.map(({ points }) => points.map(({ system }) => system))).toEqual([
    ['lora.size-50', 'lora'],
    ['large.size-50', 'large'],
  ]);
});

test('options in another order are the same recipe, and two sweeps share their variants', () => {
  const rank = { title: 'Rank', systems: ['lora'], vary: 'options.rank', values: [1, 2] };
  const { systems, sweeps } = expandSweeps({
    systems: [{ ...lora, options: { alpha: 16, rank: 2 } }],
    sweeps: [
      { id: 'rank', ...rank },
      { id: 'again', ...rank },
    ],
  });
  expect(systems.map(({ id }) => id)).toEqual(['lora', 'lora.rank-1']);
  expect(sweeps[1]?.series).toEqual(sweeps[0]?.series);
});

test('values that no file name may hold become ids that may', () => {
  const { systems } = expandSweeps({
    systems: [lora],
    sweeps: [
      {
        id: 'targets',
        title: 'Targets',
        systems: ['lora'],
        vary: 'options.targets',
        values: ['q_proj,v_proj'],
      },
      {
        id: 'base',
        title: 'Base',
        systems: ['lora'],
        vary: 'labeler',
        values: ['lora:models/llama'],
      },
    ],
  });
  expect(systems.map(({ id }) => id)).toEqual([
    'lora',
    'lora.targets-q_proj-v_proj',
    'lora.base-lora-models-llama',
  ]);
  expect(systems[1]?.options).toEqual({ rank: 2, alpha: 16, targets: 'q_proj,v_proj' });
});

test('whole systems as points are one line', () => {
  const { systems, sweeps } = expandSweeps({
    systems: [lora, large],
    sweeps: [{ id: 'model', title: 'Parameters', vary: 'system', values: ['lora', 'large'] }],
  });
  expect(systems).toHaveLength(2);
  expect(sweeps[0]?.series).toEqual([
    {
      title: '',
      points: [
        { value: 'LoRA', system: 'lora' },
        { value: 'LoRA, large', system: 'large' },
      ],
    },
  ]);
});
