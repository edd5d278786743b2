import { seededRandom } from '@labelray/core';
import type { LlamaConfig } from '@labelray/llama';
import type { Adapter } from '../adapter/adapter.ts';
import { initialAdapter } from '../adapter/initialAdapter.ts';
import { loraConfig, type LoraConfig } from '../config/loraConfig.ts';

/** An adapter that changes something: B is random too. */
export function livelyAdapter(
  config: LlamaConfig,
  lora: Partial<LoraConfig> = {},
  { seed = 2 }: { readonly seed?: number } = {},
): Adapter {
  const random = seededRandom(seed);
  const adapter = initialAdapter(config, loraConfig(lora), random);
  for (const [name, { data }] of adapter.matrices) {
    if (name.includes('lora_B')) data.forEach((_, i) => (data[i] = 0.4 * random() - 0.2));
  }
  return adapter;
}
