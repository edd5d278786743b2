import { expect, test } from '@jest/globals';
import type { Compute } from '@labelray/core';
import { axisOf, sweptPoints, trainingSeconds } from './sweptPoints.ts';
import { inventedScores } from './testing/inventedScores.ts';
import { inventedSweeps } from './testing/inventedSweeps.ts';
import { viewOf } from './view.ts';

const view = viewOf(inventedScores());
const [reports, targets, model] = inventedSweeps;

test('a point is the mean over its seeds, between the lowest and the highest', () => {
  const at = view.corpora[0];
  if (reports === undefined || at === undefined) throw new Error('nothing invented');
  const [first] = sweptPoints(reports, at);
  // 50 reports: .425; the seeds lie at −.02 and +.04
  expect(first?.mean).toBeCloseTo(0.435, 12);
  expect(first?.lowest).toBeCloseTo(0.405, 12);
  expect(first?.highest).toBeCloseTo(0.465, 12);
  expect(first).toMatchObject({ series: 'System lora', label: '50', x: 50, runs: 2 });
});

test('numbers that span much are on a logarithmic axis, models by their size, names apart', () => {
  expect([reports, targets, model].map((sweep) => sweep && axisOf(sweep).kind)).toEqual([
    'log', // 500 / 50 ≥ 8
    'nominal',
    'log',
  ]);
  const narrow = reports && {
    ...reports,
    series: reports.series.map((line) => ({
      ...line,
      points: line.points.map((point, i) => ({ ...point, value: i })),
    })),
  };
  expect(narrow && axisOf(narrow).kind).toBe('linear');
});

test('models whose size nobody knows are names', () => {
  const unknown = model && {
    ...model,
    series: model.series.map((line) => ({
      ...line,
      points: line.points.map(({ value, system, runs }) => ({ value, system, runs })),
    })),
  };
  expect(unknown && axisOf(unknown).kind).toBe('nominal');
});

test('seconds of a system are the mean over its seeds, and of no other system', () => {
  const fit = (system: string, seconds: number): Compute['runs'][number] => ({
    ...{ system, corpus: 'a', stage: 'fit', seconds, reports: 1, peakMiB: 1 },
  });
  const compute: Compute = {
    ...{ schema: 'labelray/compute@1', machine: { cpu: '', cores: 2, memoryGiB: 1, node: '' } },
    runs: [fit('lora.seed1', 10), fit('lora.seed2', 20), fit('lora.rank-1.seed1', 99)],
  };
  const measured = viewOf(inventedScores(), { compute });
  expect(trainingSeconds(measured, 'lora')).toBe(15);
  expect(trainingSeconds(measured, 'other')).toBeUndefined();
});
