import type { SweepRun, SweepScore } from '@labelray/core';

/** Two seeds on a corpus with values and one seed on another, around a score. */
const around = (value: number): SweepRun[] =>
  (
    [
      ['corpus-1', 1, -0.02],
      ['corpus-1', 2, 0.04],
      ['corpus-3', 1, -0.1],
    ] as const
  ).map(([corpus, seed, shift]) => ({
    ...{ corpus, seed, n: 500, invalid: 0 },
    score: { value: value + shift, low: value + shift - 0.03, high: value + shift + 0.03 },
  }));

const sweep = (
  id: string,
  vary: string,
  series: readonly (readonly [string, SweepScore['series'][number]['points']])[],
): SweepScore => ({
  ...{ id, title: `What is varied: ${id}`, vary, metric: 'macroPresent' },
  series: series.map(([title, points]) => ({ title, points })),
});

/** A learning curve of two systems, layers by name, and models by size. */
export const inventedSweeps: readonly SweepScore[] = [
  sweep(
    'reports',
    'train.reports',
    ['lora', 'other'].map((id, at) => [
      `System ${id}`,
      [50, 500].map((value) => ({
        ...{ value, reports: value, system: `${id}.reports-${value}` },
        runs: around(0.4 + value / 2000 + at / 10),
      })),
    ]),
  ),
  sweep('targets', 'options.targets', [
    [
      'System lora',
      ['q_proj,v_proj', 'all-linear'].map((value, at) => ({
        ...{ value, system: `lora.targets-${at}` },
        runs: around(0.5 + at / 10),
      })),
    ],
  ]),
  sweep('model', 'system', [
    [
      '',
      [1, 4].map((million) => ({
        ...{ value: `Tiny ${million} M`, system: `tiny-${million}` },
        parameters: million * 1_000_000,
        runs: around(0.5 + million / 20),
      })),
    ],
  ]),
];
