import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { parseLlamaConfig } from '@labelray/llama';
import { loraConfig } from '../config/loraConfig.ts';
import { tinySettings } from '../testing/writeTinyLlama.ts';
import { initialAdapter } from './initialAdapter.ts';

const config = parseLlamaConfig({ ...tinySettings, hidden_size: 64, head_dim: 4 }, 'config.json');

test('A is uniform on ±1/√in, B zero', () => {
  const { matrices } = initialAdapter(config, loraConfig({ rank: 8 }), seededRandom(1));
  const q = matrices.get('model.layers.0.self_attn.q_proj.lora_A.weight');
  expect(q?.shape).toEqual([8, 64]);
  const all = Array.from(matrices, ([name, { data, shape }]) =>
    name.includes('lora_A') ? Array.from(data, (value) => value * Math.sqrt(shape[1])) : [],
  ).flat();
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const variance = all.reduce((sum, value) => sum + value ** 2, 0) / all.length;
  // uniform on ±1: mean 0, variance 1/3; four standard errors, Var x² = 4/45
  expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(1);
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(3 * all.length));
  expect(Math.abs(variance - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / all.length));
  for (const [name, { data }] of matrices) {
    if (name.includes('lora_B')) expect(data.every((value) => value === 0)).toBe(true);
  }
});

test('same seed, same matrices', () => {
  const draw = (seed: number) => initialAdapter(config, loraConfig(), seededRandom(seed));
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
});
