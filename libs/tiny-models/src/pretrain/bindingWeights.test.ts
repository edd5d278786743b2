import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { parseLlamaConfig, type Weight } from '@labelray/llama';
import { bindingWeights } from './bindingWeights.ts';
import { settingsOf } from './sizes.ts';

const config = parseLlamaConfig(settingsOf('tiny-llama-1m', { vocabulary: 200 }), 'config.json');
const weights = bindingWeights(config, seededRandom(1, 'weights'), { deviation: 0.09 });
const { hidden, headSize, rotaryBase } = config;

const weight = (name: string): Weight => {
  const found = weights.get(`model.${name}.weight`);
  if (found === undefined) throw new Error(name);
  return found;
};
/** y = W x, of which rows first to first + headSize are a head. */
const head = (name: string, index: number, x: readonly number[]): number[] => {
  const { data } = weight(name);
  return Array.from({ length: headSize }, (_, row) =>
    x.reduce(
      (sum, value, i) => sum + (data[(index * headSize + row) * hidden + i] ?? 0) * value,
      0,
    ),
  );
};
const rotate = (x: readonly number[], position: number): number[] => {
  const half = headSize / 2;
  return x.map((value, i) => {
    const angle = position * rotaryBase ** (-(i % half) / half);
    const other = i < half ? -(x[i + half] ?? 0) : (x[i - half] ?? 0);
    return value * Math.cos(angle) + other * Math.sin(angle);
  });
};
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
/** A token as the first layer reads it. */
const token = (id: number): number[] => {
  const row = [...weight('embed_tokens').data.slice(id * hidden, (id + 1) * hidden)];
  const size = Math.sqrt(dot(row, row) / hidden);
  return row.map((value) => value / size);
};

test('heads of the first layer look one, two and four tokens back, whatever the tokens', () => {
  for (const [index, peak] of [1, 2, 4].entries()) {
    const scores = Array.from({ length: 30 }, (_, back) =>
      dot(
        rotate(head('layers.0.self_attn.q_proj', index, token(7)), 30),
        rotate(head('layers.0.self_attn.k_proj', index, token(20 + back)), 30 - back),
      ),
    );
    expect(scores.indexOf(Math.max(...scores))).toBe(peak);
  }
});

test('heads above compare what the first head gathered with what the others did', () => {
  /** What a window writes of a token. */
  const gathered = (index: number, id: number): number[] => {
    const values = head('layers.0.self_attn.v_proj', index, token(id));
    const { data } = weight('layers.0.self_attn.o_proj');
    return Array.from({ length: hidden }, (_, row) =>
      values.reduce(
        (sum, value, i) => sum + (data[row * hidden + index * headSize + i] ?? 0) * value,
        0,
      ),
    );
  };
  for (const layer of [1, 2])
    for (const index of [0, 1, 2]) {
      const score = (asked: number, told: number): number =>
        dot(
          head(`layers.${layer}.self_attn.q_proj`, index, gathered(0, asked)),
          head(`layers.${layer}.self_attn.k_proj`, index, gathered(1, told)),
        );
      const same = Array.from({ length: 20 }, (_, id) => score(id, id));
      const other = Array.from({ length: 20 }, (_, id) => score(id, id + 20));
      const mean = (values: readonly number[]): number =>
        values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(mean(same)).toBeGreaterThan(4 * mean(other.map(Math.abs)));
    }
});

test('the same seed gives the same weights', () => {
  const again = bindingWeights(config, seededRandom(1, 'weights'), { deviation: 0.09 });
  expect(again).toEqual(weights);
});

describe('bad input', () => {
  test.each([
    ['layers', { num_hidden_layers: 2 }],
    ['heads', { num_attention_heads: 2, num_key_value_heads: 2 }],
    ['shared keys', { num_key_value_heads: 2 }],
    ['wide heads', { head_dim: 128 }],
  ])('too few or unlike %s', (_, change) => {
    const settings = { ...settingsOf('tiny-llama-1m', { vocabulary: 20 }), ...change };
    expect(() =>
      bindingWeights(parseLlamaConfig(settings, 'config.json'), seededRandom(1, 'w'), {
        deviation: 0.1,
      }),
    ).toThrow('three layers or more');
  });
});
