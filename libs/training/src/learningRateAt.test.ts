import { expect, test } from '@jest/globals';
import { learningRateAt, type ScheduleShape } from './learningRateAt.ts';

const rates = (schedule: ScheduleShape, warmupSteps: number, steps: number): readonly number[] =>
  Array.from({ length: steps }, (_, i) =>
    learningRateAt(i + 1, { learningRate: 1, schedule, warmupSteps, steps }),
  );

test('constant after the warm-up', () => {
  expect(rates('constant', 4, 6)).toEqual([0.25, 0.5, 0.75, 1, 1, 1]);
});

test('linear: the last of four falling steps has a quarter left', () => {
  expect(rates('linear', 2, 6)).toEqual([0.5, 1, 1, 0.75, 0.5, 0.25]);
});

test('cosine: (1 + cos πx) / 2 at x = 0, 1/4, 1/2, 3/4', () => {
  const half = Math.SQRT1_2 / 2; // cos(π / 4) / 2
  const expected = [1, 0.5 + half, 0.5, 0.5 - half];
  rates('cosine', 0, 4).forEach((rate, i) => {
    expect(rate).toBeCloseTo(expected[i] ?? NaN, 12);
  });
});

test('a training shorter than its warm-up never reaches the full rate', () => {
  expect(rates('linear', 10, 2)).toEqual([0.1, 0.2]);
});

test.each(['constant', 'linear', 'cosine'] as const)('%s: no step stands still', (schedule) => {
  for (const [warmup, steps] of [
    [0, 1],
    [1, 1],
    [3, 3],
    [10, 100],
  ] as const) {
    for (const rate of rates(schedule, warmup, steps)) expect(rate).toBeGreaterThan(0);
  }
});
