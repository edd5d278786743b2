import {
  bfloat16ToFloat32,
  float16ToFloat32,
  float32ToBfloat16,
  float32ToFloat16,
} from '@labelray/weights';
import type { LlamaConfig, Llama3Scaling } from './config.ts';

/** Cosines and sines of the rotary embedding by position, (positions, headSize / 2) each, row by row. */
export interface RotaryTables {
  readonly positions: number;
  readonly cos: Float32Array;
  readonly sin: Float32Array;
}

/** The type that frequencies are rounded to. */
export type FrequencyType = 'float32' | 'float16' | 'bfloat16';

const rounded: Readonly<Record<FrequencyType, (values: Float32Array) => Float32Array>> = {
  float32: (values) => values,
  float16: (values) => float16ToFloat32(float32ToFloat16(values)),
  bfloat16: (values) => bfloat16ToFloat32(float32ToBfloat16(values)),
};

/**
 * Angles θ(p, i) = p · f(i) with f(i) = base^(−2i / headSize), stretched where the model says so.
 *
 * Frequencies are float32, as Hugging Face's LLaMA keeps them for a file of any type. A program that converts a model in
 * memory (`model.to(torch.float16)`) rounds them too: `frequencies` computes what it would.
 * Source: Su et al., 2021.
 */
export function rotaryTables(
  config: LlamaConfig,
  positions: number,
  { frequencies: type = 'float32' }: { readonly frequencies?: FrequencyType } = {},
): RotaryTables {
  const half = config.headSize / 2;
  const exact = Float32Array.from({ length: half }, (_, index) => {
    const frequency = 1 / config.rotaryBase ** ((2 * index) / config.headSize);
    return config.rotaryScaling === undefined
      ? frequency
      : stretched(frequency, config.rotaryScaling);
  });
  const frequencies = rounded[type](exact);
  const cos = new Float32Array(positions * half);
  const sin = new Float32Array(positions * half);
  for (let position = 0; position < positions; position++) {
    frequencies.forEach((frequency, index) => {
      const angle = Math.fround(position * frequency);
      cos[position * half + index] = Math.cos(angle);
      sin[position * half + index] = Math.sin(angle);
    });
  }
  return { positions, cos, sin };
}

/**
 * Llama 3's stretching: short waves stay, waves longer than the original context over the low factor are slowed by
 * `factor`, and those between are mixed. Source: Llama 3.1 model card and its reference implementation's formula.
 */
function stretched(
  frequency: number,
  { factor, lowFrequencyFactor, highFrequencyFactor, originalMaxPositions }: Llama3Scaling,
): number {
  const turns = (originalMaxPositions * frequency) / (2 * Math.PI); // waves in the original context
  if (turns > highFrequencyFactor) return frequency;
  if (turns < lowFrequencyFactor) return frequency / factor;
  const share = (turns - lowFrequencyFactor) / (highFrequencyFactor - lowFrequencyFactor);
  return (1 - share) * (frequency / factor) + share * frequency;
}
