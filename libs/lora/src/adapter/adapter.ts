import type { LoraConfig } from '../config/loraConfig.ts';

/** A matrix in memory, row by row. */
export interface Matrix {
  /** (rows, columns). */
  readonly shape: readonly [number, number];
  readonly data: Float32Array;
}

/** Which base an adapter was trained on, and how. */
export interface AdapterRecord {
  /** Digest of the base's config and weights; a quantized base has that of the weights it was made from. */
  readonly baseDigest: string;
  /** Whatever made the adapter and should be known later: seed, data, settings. */
  readonly recipe?: Readonly<Record<string, unknown>>;
}

/** The trained part of a LoRA model: config and low-rank matrices, as PEFT stores them. */
export interface Adapter {
  readonly config: LoraConfig;
  /** `model.layers.0.self_attn.q_proj.lora_A.weight` → (rank, in) and `…lora_B.weight` → (out, rank). */
  readonly matrices: ReadonlyMap<string, Matrix>;
  /** Name or path of the base, as PEFT records it. */
  readonly baseModel?: string;
  /** Absent where the adapter was written by another program. */
  readonly record?: AdapterRecord;
}

/** File names of an adapter folder; the first two are PEFT's. */
export const adapterFiles = {
  config: 'adapter_config.json',
  weights: 'adapter_model.safetensors',
  record: 'labelray.json',
} as const;

/** What PEFT writes before the name of a matrix. */
export const peftPrefix = 'base_model.model.';
