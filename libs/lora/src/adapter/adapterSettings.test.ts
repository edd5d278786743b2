import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { conformance } from '@labelray/testing';
import { readdirSync, readFileSync } from 'node:fs';
import { loraConfig } from '../config/loraConfig.ts';
import { adapterSettings, parseAdapterSettings } from './adapterSettings.ts';

const file = 'adapter_config.json';
const plain = adapterSettings({ config: loraConfig() });
const parse = (changes: Readonly<Record<string, unknown>>) =>
  parseAdapterSettings({ ...plain, ...changes }, file);

test('what is written is read back', () => {
  const config = loraConfig({
    rank: 3,
    alpha: 12,
    targets: ['q_proj', 'down_proj'],
    blocks: [0, 2],
    rankPattern: { down_proj: 2 },
    alphaPattern: { down_proj: 5.5 },
    rankStabilised: true,
    dropout: 0.25,
  });
  const settings = { config, baseModel: 'some/base' };
  expect(parseAdapterSettings(adapterSettings(settings), file)).toEqual(settings);
  expect(parseAdapterSettings(plain, file)).toEqual({ config: loraConfig() });
});

test.each([
  ['peft_type', 'IA3'],
  ['task_type', 'SEQ_CLS'],
  ['r', 0],
  ['r', 2.5],
  ['lora_alpha', 'high'],
  ['lora_dropout', 1],
  ['target_modules', null],
  ['target_modules', []],
  ['rank_pattern', { q_proj: 0 }],
  ['use_dora', true],
  ['modules_to_save', ['lm_head']],
  ['bias', 'all'],
  ['fan_in_fan_out', true],
  ['lora_bias', true],
  ['layer_replication', [[0, 2]]],
  ['layers_pattern', 'blocks'],
  ['exclude_modules', ['q_proj']],
  ['exclude_modules', 'q_.*'],
  ['init_lora_weights', 'pissa'],
  ['loftq_config', { loftq_bits: 4 }],
  ['target_parameters', ['weight']],
  ['trainable_token_indices', [1]],
  ['use_qalora', true],
  ['use_something_new', true],
])('%s = %j is refused by name', (field, value) => {
  const call = () => parse({ [field]: value });
  expect(call).toThrow(InputError);
  expect(call).toThrow(`field "${field}`);
});

test('what only describes training or switches nothing on is read over', () => {
  const changes = { qalora_group_size: 32, inference_mode: false, layers_pattern: ['layers'] };
  expect(parse({ ...changes, new_size: 3, init_lora_weights: 'gaussian' }).config).toEqual(
    loraConfig(),
  );
  expect(parse({ layers_to_transform: 1 }).config.blocks).toEqual([1]);
  expect(parse({ layers_to_transform: [] }).config.blocks).toBeUndefined();
});

conformance("fields, their order and everything but our recipe are PEFT's", (path) => {
  const root = path('golden', 'llama');
  for (const name of readdirSync(root)) {
    const text = readFileSync(path('golden', 'llama', name, 'adapter', file), 'utf8');
    const theirs = JSON.parse(text) as unknown;
    const ours = adapterSettings(parseAdapterSettings(theirs, file));
    expect(ours).toEqual(theirs);
    expect(Object.keys(ours)).toEqual(Object.keys(theirs as object));
  }
});
