import { expect, test } from '@jest/globals';
import { parseLlamaConfig } from '@labelray/llama';
import { tinySettings } from '../testing/writeTinyLlama.ts';
import { adaptedLayers } from './adaptedLayers.ts';
import { loraConfig, type LoraConfig } from './loraConfig.ts';

const config = parseLlamaConfig(tinySettings, 'config.json');
const layersOf = (lora: Partial<LoraConfig>) => adaptedLayers(config, loraConfig(lora));
const namesOf = (lora: Partial<LoraConfig>) => layersOf(lora).map(({ layer }) => layer.name);

test('all-linear is the seven layers of every block, the output head left out', () => {
  expect(namesOf({})).toHaveLength(2 * 7);
  expect(namesOf({ targets: 'All-Linear' })).toEqual(namesOf({}));
});

test('a list names layers by the end of their name, at a dot', () => {
  expect(namesOf({ targets: ['v_proj', 'q_proj'] })).toEqual([
    'model.layers.0.self_attn.q_proj',
    'model.layers.0.self_attn.v_proj',
    'model.layers.1.self_attn.q_proj',
    'model.layers.1.self_attn.v_proj',
  ]);
  expect(namesOf({ targets: ['1.mlp.up_proj'] })).toEqual(['model.layers.1.mlp.up_proj']);
  expect(() => namesOf({ targets: ['proj'] })).toThrow('"proj" is no linear layer');
});

test('a text is a regular expression of the whole name', () => {
  expect(namesOf({ targets: String.raw`model\.layers\.0\..*\.(up|down)_proj` })).toEqual([
    'model.layers.0.mlp.up_proj',
    'model.layers.0.mlp.down_proj',
  ]);
  expect(() => namesOf({ targets: 'up_proj' })).toThrow('no linear layer is a target: "up_proj"');
  expect(() => namesOf({ targets: '(' })).toThrow('target_modules: "(" is no regular expression');
});

test('blocks restrict what ends of names reach, not whole names', () => {
  expect(namesOf({ targets: ['o_proj'], blocks: [1] })).toEqual([
    'model.layers.1.self_attn.o_proj',
  ]);
  const whole = 'model.layers.0.self_attn.o_proj';
  expect(namesOf({ targets: [whole], blocks: [1] })).toEqual([whole]);
  expect(() => namesOf({ blocks: [2] })).toThrow('no linear layer is a target');
});

test('rank and alpha follow the first pattern that matches an end of the name; scale = alpha / rank', () => {
  const found = layersOf({
    rank: 4,
    alpha: 8,
    targets: ['q_proj', 'k_proj', 'v_proj'],
    rankPattern: { '0.self_attn.q_proj': 2, q_proj: 3, oj: 9 },
    alphaPattern: { '[kv]_proj': 6 },
  });
  expect(found.map(({ rank, scale }) => [rank, scale])).toEqual([
    [2, 8 / 2],
    [4, 6 / 4],
    [4, 6 / 4],
    [3, 8 / 3],
    [4, 6 / 4],
    [4, 6 / 4],
  ]);
});

test('rsLoRA scales by alpha / √rank', () => {
  const [first] = layersOf({ rank: 4, alpha: 6, rankStabilised: true });
  expect(first?.scale).toBe(6 / 2);
});

test('a rank must fit its layer: keys of 2 heads × 4 have 8 rows', () => {
  expect(layersOf({ rank: 8 })).toHaveLength(14);
  expect(() => layersOf({ rank: 9 })).toThrow('rank 9 for model.layers.0.self_attn.k_proj');
  expect(() => layersOf({ rank: 1.5 })).toThrow('whole number from 1 to 16');
});
