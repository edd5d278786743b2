import { expect, test } from '@jest/globals';
import { twoLayerNet } from './twoLayerNet.ts';

test('the net of the README learns exclusive or', async () => {
  const losses = await twoLayerNet(500);
  expect(losses[0]).toBeGreaterThan(0.5); // about ln 2 knows nothing
  expect(losses.at(-1)).toBeLessThan(0.05);
});
