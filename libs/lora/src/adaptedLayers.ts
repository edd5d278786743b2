import { linearLayers, type LinearLayer, type LlamaConfig } from '@labelray/llama';
import type { LoraConfig } from './loraConfig.ts';

/** A linear layer with its two low-rank matrices: y + scale · (x Aᵀ) Bᵀ; A: (rank, in), B: (out, rank). */
export interface AdaptedLayer {
  readonly layer: LinearLayer;
  readonly rank: number;
  readonly scale: number;
}

/**
 * The linear layers that a LoRA config names, with rank and scale of each: scale = alpha / rank, or alpha / √rank
 * with rsLoRA. Patterns and targets match as in PEFT: a whole module name or its end after a dot.
 * Source: Hu et al., 2021; Kalajdzievski, 2023 (rsLoRA).
 */
export function adaptedLayers(config: LlamaConfig, lora: LoraConfig): AdaptedLayer[] {
  return linearLayers(config)
    .filter(({ name }) => lora.targets.some((target) => endsWith(name, target)))
    .map((layer) => {
      const rank = patternOf(lora.rankPattern, layer.name) ?? lora.rank;
      const alpha = patternOf(lora.alphaPattern, layer.name) ?? lora.alpha;
      return { layer, rank, scale: alpha / (lora.rankStabilised ? Math.sqrt(rank) : rank) };
    });
}

const endsWith = (name: string, target: string): boolean =>
  name === target || name.endsWith(`.${target}`);

/** PEFT reads pattern keys as regular expressions at the end of a module name. */
function patternOf(patterns: Readonly<Record<string, number>>, name: string): number | undefined {
  const key = Object.keys(patterns).find((pattern) =>
    new RegExp(`^(.*\\.)?(${pattern})$`).test(name),
  );
  return key === undefined ? undefined : patterns[key];
}
