import { expect, test } from '@jest/globals';
import { tensorflowComparison } from './tensorflowComparison.ts';

test('value and gradients of every operation are those of TensorFlow.js', async () => {
  const comparisons = await tensorflowComparison();
  expect(comparisons.length).toBeGreaterThan(30);
  expect(comparisons.filter(({ difference }) => !(difference <= 1e-5))).toEqual([]);
}, 60_000);
