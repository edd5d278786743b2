import { checkedFields, InputError } from '@labelray/core';
import { z } from 'zod';
import type { LoraConfig } from '../config/loraConfig.ts';
import type { Adapter } from './adapter.ts';

const positive = z.number().positive();
const wholeNumber = z.int().min(0);
const schema = z.looseObject({
  peft_type: z.literal('LORA'),
  task_type: z.literal('CAUSAL_LM').nullish(),
  r: z.int().min(1),
  lora_alpha: positive,
  lora_dropout: z.number().min(0).lt(1).default(0),
  target_modules: z.union([z.string().min(1), z.array(z.string()).min(1)]),
  rank_pattern: z.record(z.string(), z.int().min(1)).nullish(),
  alpha_pattern: z.record(z.string(), positive).nullish(),
  use_rslora: z.boolean().nullish(),
  layers_to_transform: z.union([wholeNumber, z.array(wholeNumber)]).nullish(),
  layers_pattern: z.union([z.string(), z.array(z.string())]).nullish(),
  base_model_name_or_path: z.string().nullish(),
});

/** Fields that are read, or change nothing of what a trained adapter computes. */
const understood: ReadonlySet<string> = new Set([
  ...Object.keys(schema.shape),
  ...['auto_mapping', 'bias', 'ensure_weight_tying', 'eva_config', 'inference_mode', 'revision'],
  'init_lora_weights',
]);

/** Initialisations that leave the base as it is; others change the base's weights too. */
const harmlessStarts: readonly unknown[] = [undefined, null, true, false, 'gaussian', 'eva'];

/** What an `adapter_config.json` says. */
export type AdapterSettings = Pick<Adapter, 'config' | 'baseModel'>;

/**
 * Reads PEFT's `adapter_config.json`. Throws InputError naming the field where one is missing or malformed, and where
 * one asks for what is not plain LoRA on linear layers: it would run with wrong results.
 */
export function parseAdapterSettings(value: unknown, file: string): AdapterSettings {
  const data = checkedFields(schema, value, {
    file,
    remedy: 'take the adapter_config.json that PEFT wrote for a LoRA of a causal LLaMA',
  });
  refuseOthers(data, file);
  const { layers_to_transform: blocks, base_model_name_or_path: baseModel } = data;
  const config: LoraConfig = {
    rank: data.r,
    alpha: data.lora_alpha,
    targets: data.target_modules,
    rankPattern: data.rank_pattern ?? {},
    alphaPattern: data.alpha_pattern ?? {},
    rankStabilised: data.use_rslora ?? false,
    dropout: data.lora_dropout,
    ...(blocks !== undefined &&
      blocks !== null &&
      !(Array.isArray(blocks) && blocks.length === 0) && { blocks: [blocks].flat() }),
  };
  return { config, ...(typeof baseModel === 'string' && { baseModel }) };
}

function refuseOthers(data: z.infer<typeof schema>, file: string): void {
  const refuse = (field: string, value: unknown) =>
    new InputError(`field "${field}" is ${JSON.stringify(value)}, which is not supported`, {
      file,
      remedy: 'train the adapter as plain LoRA on linear layers (bias "none")',
    });
  if ((data.bias ?? 'none') !== 'none') throw refuse('bias', data.bias);
  const excluded = data.exclude_modules;
  if (typeof excluded === 'string') throw refuse('exclude_modules', excluded);
  const start = data.init_lora_weights;
  if (!harmlessStarts.includes(start)) throw refuse('init_lora_weights', start);
  const pattern = [data.layers_pattern ?? []].flat();
  if (pattern.some((name) => name !== 'layers')) {
    throw refuse('layers_pattern', data.layers_pattern);
  }
  for (const [field, given] of Object.entries(data)) {
    if (!understood.has(field) && isSet(given)) throw refuse(field, given);
  }
}

/** Whether a field turns something on: numbers and texts alone are settings of what another field turns on. */
function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value === true;
}

/**
 * The `adapter_config.json` that PEFT writes for the same LoRA, fields in PEFT's order, so that
 * `PeftModel.from_pretrained` reads it. Source: PEFT 0.21, `LoraConfig`.
 */
export function adapterSettings({ config, baseModel }: AdapterSettings): Record<string, unknown> {
  const { rank, alpha, targets, blocks, rankPattern, alphaPattern, rankStabilised, dropout } =
    config;
  return {
    alora_invocation_tokens: null,
    alpha_pattern: alphaPattern,
    arrow_config: null,
    auto_mapping: null,
    base_model_name_or_path: baseModel ?? null,
    bias: 'none',
    corda_config: null,
    ensure_weight_tying: false,
    eva_config: null,
    exclude_modules: null,
    fan_in_fan_out: false,
    inference_mode: true,
    init_lora_weights: true,
    kasa_config: null,
    layer_replication: null,
    layers_pattern: null,
    layers_to_transform: blocks ?? null,
    loftq_config: {},
    lora_alpha: alpha,
    lora_bias: false,
    lora_dropout: dropout,
    lora_ga_config: null,
    megatron_config: null,
    megatron_core: 'megatron.core',
    modules_to_save: null,
    monteclora_config: null,
    peft_type: 'LORA',
    peft_version: '0.21.2',
    qalora_group_size: 16,
    r: rank,
    rank_pattern: rankPattern,
    revision: null,
    target_modules: targets,
    target_parameters: null,
    task_type: 'CAUSAL_LM',
    trainable_token_indices: null,
    use_bdlora: null,
    use_dora: false,
    use_qalora: false,
    use_rslora: rankStabilised,
    velora_config: null,
  };
}
