import { expect, test } from '@jest/globals';
import { numpyRandomState } from '../numbers/numpyRandomState.ts';
import { paperInterval } from './paperInterval.ts';

test('mean ± 2.262·sd/√10 of the ten resamples numpy would draw', () => {
  const xs = [0, 0, 1, 1, 1, 0, 1];
  const means = Array.from({ length: 10 }, (_, seed) => {
    const drawn = numpyRandomState(seed).choice(xs.length);
    return drawn.reduce((sum, i) => sum + (xs[i] ?? 0), 0) / xs.length;
  });
  const mean = means.reduce((a, b) => a + b, 0) / 10;
  const sd = Math.sqrt(means.reduce((a, b) => a + (b - mean) ** 2, 0) / 10);
  const ours = paperInterval(
    xs.length,
    (weights) => xs.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0) / 7,
  );
  expect(ours.mean).toBeCloseTo(mean, 14);
  expect(ours.high - ours.mean).toBeCloseTo((2.262157 * sd) / Math.sqrt(10), 6);
  expect(ours.mean - ours.low).toBeCloseTo(ours.high - ours.mean, 14);
});
