import { fillNormal, type Random } from '@labelray/core';
import type { LlamaConfig } from '../model/config.ts';
import { weightShapes } from '../model/layerNames.ts';

/** A weight in memory, row by row. */
export interface Weight {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/**
 * Weights of an untrained LLaMA: matrices normal with the given deviation, norms 1, biases 0. Source: Hugging Face's
 * `LlamaPreTrainedModel._init_weights`, `initializer_range` 0.02.
 */
export function initialWeights(
  config: LlamaConfig,
  random: Random,
  { deviation = 0.02 }: { readonly deviation?: number } = {},
): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  for (const [name, shape] of weightShapes(config)) {
    const length = shape.reduce((product, size) => product * size, 1);
    const data = new Float32Array(length);
    if (shape.length === 2) fillNormal(data, deviation, random);
    else if (!name.endsWith('.bias')) data.fill(1);
    weights.set(name, { shape, data });
  }
  return weights;
}
