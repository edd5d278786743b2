import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { parseLlamaConfig } from './config.ts';

const settings = {
  model_type: 'llama',
  vocab_size: 100,
  hidden_size: 64,
  intermediate_size: 96,
  num_hidden_layers: 2,
  num_attention_heads: 4,
};
const parse = (changes: Readonly<Record<string, unknown>> = {}) =>
  parseLlamaConfig({ ...settings, ...changes }, 'config.json');

test('what a config leaves out is as in Hugging Face', () => {
  expect(parse()).toEqual({
    layers: 2,
    hidden: 64,
    heads: 4,
    keyValueHeads: 4,
    headSize: 16,
    feedForward: 96,
    vocabulary: 100,
    epsilon: 1e-6,
    tied: false,
    attentionBias: false,
    feedForwardBias: false,
    rotaryBase: 10_000,
    maxPositions: 2048,
    endTokens: [],
  });
});

test('the older and the newer place of the rotary settings mean the same', () => {
  const llama3 = {
    factor: 8,
    low_freq_factor: 1,
    high_freq_factor: 4,
    original_max_position_embeddings: 64,
  };
  const older = parse({ rope_theta: 5e5, rope_scaling: { rope_type: 'llama3', ...llama3 } });
  const newer = parse({ rope_parameters: { rope_type: 'llama3', rope_theta: 5e5, ...llama3 } });
  expect(older).toEqual(newer);
  expect(newer.rotaryScaling).toEqual({
    factor: 8,
    lowFrequencyFactor: 1,
    highFrequencyFactor: 4,
    originalMaxPositions: 64,
  });
});

test('end tokens are one or several', () => {
  expect(parse({ eos_token_id: 2 }).endTokens).toEqual([2]);
  expect(parse({ eos_token_id: [2, 7] }).endTokens).toEqual([2, 7]);
});

test.each(Object.keys(settings))('without %s it names the field', (field) => {
  const call = () => parse({ [field]: undefined });
  expect(call).toThrow(InputError);
  expect(call).toThrow(`config.json: field "${field}"`);
});

test.each([
  ['model_type', 'mistral', 'is not supported, only "llama"'],
  ['hidden_act', 'gelu', 'is not supported, only "silu"'],
  ['quantization_config', { bits: 4 }, 'quantized by other programs'],
  ['vocab_size', 0, ''],
  ['num_hidden_layers', 2 ** 60, ''],
  ['num_hidden_layers', 1e6, '<=10000'],
  ['hidden_size', 64.5, ''],
  ['hidden_size', 60, 'is no even head size'],
  ['num_key_value_heads', 3, '3 does not divide 4 heads'],
  ['rope_scaling', { type: 'linear', factor: 2 }, '"linear" is not supported'],
  ['rope_scaling', { rope_type: 'yarn', factor: 2 }, '"yarn" is not supported'],
  ['rope_scaling', { rope_type: 'llama3', factor: 2 }, 'needs factor and low_freq_factor'],
  ['eos_token_id', 'end', ''],
  ['labelray_quantization', { version: 1 }, ''],
])('%s = %j is refused by name', (field, value, why) => {
  const call = () => parse({ [field]: value });
  expect(call).toThrow(InputError);
  expect(call).toThrow(`field "${field}`);
  expect(call).toThrow(why);
});

test.each([null, 'llama', 7, []])('%j is no config', (value) => {
  expect(() => parseLlamaConfig(value, 'config.json')).toThrow(InputError);
});
