import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openTensorflow } from './openTensorflow.ts';

const installed = existsSync(
  join(import.meta.dirname, '../../../node_modules/@tensorflow/tfjs-node-gpu'),
);

test('plain TensorFlow.js multiplies on the JavaScript backend', async () => {
  const tf = await openTensorflow('plain');
  expect(tf.getBackend()).toBe('cpu');
  const product = tf.matMul([[1, 2]], [[3], [4]]); // 1 · 3 + 2 · 4
  expect([...(await product.data())]).toEqual([11]);
});

(installed ? test.skip : test)(
  'without its package, the message says what to install',
  async () => {
    await expect(openTensorflow()).rejects.toThrow(
      'the engine tfjs needs the package @tensorflow/tfjs-node-gpu, which is not installed; npm install --no-save @tensorflow/tfjs-node-gpu@4.22.0',
    );
  },
);
