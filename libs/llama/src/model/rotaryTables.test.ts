import { expect, test } from '@jest/globals';
import { parseLlamaConfig } from './config.ts';
import { rotaryTables } from './rotaryTables.ts';

const settings = {
  model_type: 'llama',
  vocab_size: 8,
  hidden_size: 8,
  intermediate_size: 8,
  num_hidden_layers: 1,
  num_attention_heads: 1,
};
const plain = parseLlamaConfig(settings, 'config.json');
const rope = {
  rope_type: 'llama3',
  rope_theta: 10_000,
  factor: 8,
  low_freq_factor: 1,
  high_freq_factor: 4,
  original_max_position_embeddings: 1000,
};

test('θ(p, i) = p · 10000^(−i / 4): frequencies 1, .1, .01, .001 for a head of 8', () => {
  const { cos, sin } = rotaryTables(plain, 3);
  const angles = [0, 1, 2].flatMap((p) => [1, 0.1, 0.01, 0.001].map((f) => p * f));
  angles.forEach((angle, i) => {
    expect(cos[i]).toBeCloseTo(Math.cos(angle), 6);
    expect(sin[i]).toBeCloseTo(Math.sin(angle), 6);
  });
});

test('llama3: short waves stay, long ones are eight times slower, those between are mixed', () => {
  const { sin } = rotaryTables(parseLlamaConfig({ ...settings, rope_parameters: rope }, 'c'), 2);
  // turns in 1,000 positions are 159, 15.9, 1.59 and .159: above 4, above 4, between, below 1
  const share = (1000 * 0.01) / (2 * Math.PI) / 3 - 1 / 3;
  const middle = (1 - share) * (0.01 / 8) + share * 0.01;
  [1, 0.1, middle, 0.001 / 8].forEach((frequency, i) => {
    expect(sin[4 + i]).toBeCloseTo(Math.sin(frequency), 7);
  });
});

test('frequencies rounded to a type of 16 bits: .1 is 819 · 2⁻¹³ in float16, 205 · 2⁻¹¹ in bfloat16', () => {
  const at1000 = (type: 'float16' | 'bfloat16') =>
    rotaryTables(plain, 1001, { frequencies: type }).sin[1000 * 4 + 1];
  expect(at1000('float16')).toBeCloseTo(Math.sin((1000 * 819) / 2 ** 13), 5);
  expect(at1000('bfloat16')).toBeCloseTo(Math.sin((1000 * 205) / 2 ** 11), 5);
});

test('stretched frequencies are the ones that are rounded', () => {
  const stretched = parseLlamaConfig({ ...settings, rope_parameters: rope }, 'c');
  const { sin } = rotaryTables(stretched, 1001, { frequencies: 'bfloat16' });
  // .001 / 8 = 1.25e-4 = 131.07 · 2⁻²⁰, to eight bits 131 · 2⁻²⁰
  expect(sin[1000 * 4 + 3]).toBeCloseTo(Math.sin((1000 * 131) / 2 ** 20), 5);
});
