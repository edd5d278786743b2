import { checkedFields, InputError } from '@labelray/core';
import { z } from 'zod';
import { parseQuantization, type Quantization } from '../quantize/quantization.ts';

/** Frequencies of the rotary embedding stretched for long texts, as LLaMA 3 does. */
export interface Llama3Scaling {
  readonly factor: number;
  readonly lowFrequencyFactor: number;
  readonly highFrequencyFactor: number;
  readonly originalMaxPositions: number;
}

/** The shape of a LLaMA, from its `config.json`. */
export interface LlamaConfig {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  /** Heads of keys and values; fewer than `heads` where groups of queries share them. */
  readonly keyValueHeads: number;
  readonly headSize: number;
  readonly feedForward: number;
  readonly vocabulary: number;
  readonly epsilon: number;
  /** Whether the output head is the embedding. */
  readonly tied: boolean;
  readonly attentionBias: boolean;
  readonly feedForwardBias: boolean;
  readonly rotaryBase: number;
  readonly rotaryScaling?: Llama3Scaling;
  readonly maxPositions: number;
  readonly endTokens: readonly number[];
  /** How the linear layers were packed, where `quantizeFolder` made the folder. */
  readonly quantization?: Quantization;
}

const count = z
  .int()
  .min(1)
  .max(2 ** 31);
const ropeSchema = z.looseObject({
  rope_type: z.string().optional(),
  type: z.string().optional(),
  rope_theta: z.number().positive().optional(),
  factor: z.number().positive().optional(),
  low_freq_factor: z.number().positive().optional(),
  high_freq_factor: z.number().positive().optional(),
  original_max_position_embeddings: count.optional(),
});

const schema = z.looseObject({
  vocab_size: count,
  hidden_size: count,
  intermediate_size: count,
  num_hidden_layers: z.int().min(1).max(10_000), // their names are listed before any weight is looked at
  num_attention_heads: count,
  num_key_value_heads: count.nullish(),
  head_dim: count.nullish(),
  rms_norm_eps: z.number().positive().default(1e-6),
  tie_word_embeddings: z.boolean().default(false),
  attention_bias: z.boolean().default(false),
  mlp_bias: z.boolean().default(false),
  max_position_embeddings: count.default(2048),
  rope_theta: z.number().positive().nullish(),
  rope_parameters: ropeSchema.nullish(),
  rope_scaling: ropeSchema.nullish(),
  eos_token_id: z.union([z.int(), z.array(z.int())]).nullish(),
});

/**
 * Reads the `config.json` of a LLaMA. Throws InputError naming the field where something is missing, malformed or not
 * LLaMA: other architectures and rotary scalings compute something else, and would run with wrong results.
 */
export function parseLlamaConfig(value: unknown, file: string): LlamaConfig {
  refuseOthers(value, file);
  const data = checkedFields(schema, value, {
    file,
    remedy: 'take the config.json that belongs to the weights',
  });
  const heads = data.num_attention_heads;
  const keyValueHeads = data.num_key_value_heads ?? heads;
  const headSize = data.head_dim ?? data.hidden_size / heads;
  if (!Number.isInteger(headSize) || headSize % 2 !== 0) {
    throw wrong(
      file,
      'hidden_size',
      `${data.hidden_size} over ${heads} heads is no even head size`,
    );
  }
  if (heads % keyValueHeads !== 0) {
    throw wrong(file, 'num_key_value_heads', `${keyValueHeads} does not divide ${heads} heads`);
  }
  const rope = data.rope_parameters ?? data.rope_scaling ?? undefined;
  const scaling = rotaryScaling(rope, data.max_position_embeddings, file);
  const end = data.eos_token_id ?? [];
  const quantization = parseQuantization(data.labelray_quantization, file);
  return {
    layers: data.num_hidden_layers,
    hidden: data.hidden_size,
    heads,
    keyValueHeads,
    headSize,
    feedForward: data.intermediate_size,
    vocabulary: data.vocab_size,
    epsilon: data.rms_norm_eps,
    tied: data.tie_word_embeddings,
    attentionBias: data.attention_bias,
    feedForwardBias: data.mlp_bias,
    rotaryBase: rope?.rope_theta ?? data.rope_theta ?? 10_000,
    ...(scaling !== undefined && { rotaryScaling: scaling }),
    maxPositions: data.max_position_embeddings,
    endTokens: typeof end === 'number' ? [end] : end,
    ...(quantization !== undefined && { quantization }),
  };
}

const wrong = (file: string, field: string, problem: string) =>
  new InputError(`field "${field}": ${problem}`, { file, remedy: 'take a LLaMA model' });

function refuseOthers(value: unknown, file: string): void {
  const get = (field: string): unknown =>
    typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[field]
      : undefined;
  const kind = get('model_type');
  if (kind !== 'llama') {
    throw wrong(file, 'model_type', `${JSON.stringify(kind)} is not supported, only "llama"`);
  }
  const activation = get('hidden_act') ?? 'silu';
  if (activation !== 'silu') {
    throw wrong(file, 'hidden_act', `${JSON.stringify(activation)} is not supported, only "silu"`);
  }
  const quantized = get('quantization_config');
  if (quantized !== undefined && quantized !== null) {
    throw wrong(
      file,
      'quantization_config',
      'weights quantized by other programs are not supported; take the f32, f16 or bf16 weights',
    );
  }
}

function rotaryScaling(
  rope: z.infer<typeof ropeSchema> | undefined,
  maxPositions: number,
  file: string,
): Llama3Scaling | undefined {
  const kind = rope?.rope_type ?? rope?.type ?? 'default';
  if (kind === 'default') return undefined;
  if (kind !== 'llama3') {
    throw wrong(file, 'rope_scaling', `"${kind}" is not supported, only "default" and "llama3"`);
  }
  const { factor, low_freq_factor: low, high_freq_factor: high } = rope ?? {};
  if (factor === undefined || low === undefined || high === undefined || low >= high) {
    throw wrong(
      file,
      'rope_scaling',
      '"llama3" needs factor and low_freq_factor below high_freq_factor',
    );
  }
  return {
    factor,
    lowFrequencyFactor: low,
    highFrequencyFactor: high,
    originalMaxPositions: rope?.original_max_position_embeddings ?? maxPositions,
  };
}
