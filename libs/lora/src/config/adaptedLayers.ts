import { InputError } from '@labelray/core';
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
 * with rsLoRA. Patterns and targets match as in PEFT. Throws InputError where a target names no linear layer, and where
 * a rank is no whole number or larger than the layer.
 * Source: Hu et al., 2021; Kalajdzievski, 2023 (rsLoRA).
 */
export function adaptedLayers(config: LlamaConfig, lora: LoraConfig): AdaptedLayer[] {
  const layers = linearLayers(config);
  const isTarget = targetTest(lora, layers);
  const rankOf = patternTest(lora.rankPattern, 'rank_pattern');
  const alphaOf = patternTest(lora.alphaPattern, 'alpha_pattern');
  const adapted = layers.filter(({ name }) => isTarget(name));
  if (adapted.length === 0) {
    throw new InputError(`no linear layer is a target: ${JSON.stringify(lora.targets)}`, {
      remedy: `name layers such as ${layers[0]?.kind ?? ''}, or "all-linear"`,
    });
  }
  return adapted.map((layer) => {
    const rank = rankOf(layer.name) ?? lora.rank;
    const alpha = alphaOf(layer.name) ?? lora.alpha;
    if (!Number.isInteger(rank) || rank < 1 || rank > Math.min(layer.in, layer.out)) {
      throw new InputError(
        `rank ${rank} for ${layer.name}, a layer of ${layer.in} → ${layer.out}`,
        {
          remedy: `take a whole number from 1 to ${Math.min(layer.in, layer.out)}`,
        },
      );
    }
    return { layer, rank, scale: alpha / (lora.rankStabilised ? Math.sqrt(rank) : rank) };
  });
}

/** Whether a layer is a target: by its whole name in any block, else by the end of it in the blocks that are adapted. */
function targetTest(
  { targets, blocks }: LoraConfig,
  layers: readonly LinearLayer[],
): (name: string) => boolean {
  if (typeof targets === 'string') {
    if (targets.toLowerCase() === 'all-linear') return (name) => isInBlocks(name, blocks);
    const whole = expression(`^(?:${targets})$`, targets, 'target_modules');
    return (name) => whole.test(name) && isInBlocks(name, blocks);
  }
  const endsWith = (name: string, end: string) => name === end || name.endsWith(`.${end}`);
  for (const target of targets) {
    if (layers.some(({ name }) => endsWith(name, target))) continue;
    throw new InputError(`the target "${target}" is no linear layer of a block`, {
      remedy: `name layers such as ${[...new Set(layers.map(({ kind }) => kind))].join(', ')}`,
    });
  }
  return (name) =>
    targets.includes(name) ||
    (targets.some((target) => endsWith(name, target)) && isInBlocks(name, blocks));
}

function isInBlocks(name: string, blocks: readonly number[] | undefined): boolean {
  if (blocks === undefined) return true;
  const block = /\.layers\.(\d+)\./.exec(name)?.[1];
  return block !== undefined && blocks.includes(Number(block));
}

/** PEFT reads pattern keys as regular expressions of the end of a name, behind a dot; the first that matches counts. */
function patternTest(
  patterns: Readonly<Record<string, number>>,
  field: string,
): (name: string) => number | undefined {
  const tests = Object.entries(patterns).map(
    ([key, value]) => [expression(`^(?:.*\\.)?(?:${key})$`, key, field), value] as const,
  );
  return (name) => tests.find(([test]) => test.test(name))?.[1];
}

function expression(source: string, given: string, field: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    throw new InputError(`${field}: "${given}" is no regular expression`, {
      remedy: 'write the names of the layers instead',
    });
  }
}
