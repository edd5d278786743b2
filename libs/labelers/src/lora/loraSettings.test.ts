import { expect, test } from '@jest/globals';
import { loraSettings } from './loraSettings.ts';

test.each([
  ['q_proj', ['q_proj']],
  ['q_proj,v_proj', ['q_proj', 'v_proj']],
  ['layers.0.self_attn.q_proj', ['layers.0.self_attn.q_proj']],
  ['all-linear', 'all-linear'],
  [String.raw`.*\.(q|v)_proj`, String.raw`.*\.(q|v)_proj`],
])('targets %s are read as names, or as a pattern', (targets, read) => {
  expect(loraSettings({ targets }).lora.targets).toEqual(read);
});

test('values weigh alike unless asked otherwise', () => {
  expect(loraSettings({}).valueWeights).toBe(0);
  expect(() => loraSettings({ valueWeights: 2 })).toThrow('give 0 for no weights');
});

test('scale is alpha as a multiple of the rank', () => {
  expect(loraSettings({ rank: 8, scale: 2 }).lora).toMatchObject({ rank: 8, alpha: 16 });
  expect(loraSettings({ scale: 2 }).lora.alpha).toBe(4); // of the customary rank
  expect(() => loraSettings({ alpha: 16, scale: 2 })).toThrow('both alpha and scale');
});
