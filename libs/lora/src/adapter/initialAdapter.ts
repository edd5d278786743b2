import type { Random } from '@labelray/core';
import type { LlamaConfig } from '@labelray/llama';
import { adaptedLayers } from '../config/adaptedLayers.ts';
import type { LoraConfig } from '../config/loraConfig.ts';
import type { Adapter, Matrix } from './adapter.ts';

/**
 * An adapter that changes nothing yet: B is zero, so that step 0 equals the base model, and A is uniform on ±1/√in,
 * which is Kaiming's initialisation with a = √5. Source: PEFT, `LoraLayer.reset_lora_parameters`.
 */
export function initialAdapter(config: LlamaConfig, lora: LoraConfig, random: Random): Adapter {
  const matrices = new Map<string, Matrix>();
  for (const { layer, rank } of adaptedLayers(config, lora)) {
    const bound = 1 / Math.sqrt(layer.in);
    matrices.set(`${layer.name}.lora_A.weight`, {
      shape: [rank, layer.in],
      data: Float32Array.from({ length: rank * layer.in }, () => (2 * random() - 1) * bound),
    });
    matrices.set(`${layer.name}.lora_B.weight`, {
      shape: [layer.out, rank],
      data: new Float32Array(layer.out * rank),
    });
  }
  return { config: lora, matrices };
}
