import { expect, test } from '@jest/globals';
import { fillNormal, normal } from './normal.ts';
import { seededRandom } from './random.ts';

const moments = (values: ArrayLike<number>): number[] => {
  const power = (n: number): number =>
    Array.from(values).reduce((sum, value) => sum + value ** n, 0) / values.length;
  return [power(1), power(2), power(3), power(4)];
};

test('mean, variance, skew and kurtosis are those of the normal distribution', () => {
  const random = seededRandom(1, 'normal');
  const drawn = moments(Array.from({ length: 100_000 }, () => normal(random)));
  for (const [i, expected] of [0, 1, 0, 3].entries()) expect(drawn[i]).toBeCloseTo(expected, 1);
});

test('an array of odd length is filled to its end with the deviation', () => {
  const data = new Float32Array(100_001);
  fillNormal(data, 0.5, seededRandom(2, 'fill'));
  const filled = moments(data);
  for (const [i, expected] of [0, 0.25, 0, 3 / 16].entries())
    expect(filled[i]).toBeCloseTo(expected, 1);
  expect(data.at(-1)).not.toBe(0);
});
