import type { Random } from '@labelray/core';
import type { Llama } from './llama.ts';

/** Chooses the next token from logits over the vocabulary. */
export type Choose = (logits: Float32Array) => number;

/** The most probable token; the first of equals. */
export function greedy(logits: Float32Array): number {
  let best = 0;
  for (let token = 1; token < logits.length; token++) {
    if ((logits[token] ?? -Infinity) > (logits[best] ?? -Infinity)) best = token;
  }
  return best;
}

/**
 * A token drawn from softmax(logits / temperature), restricted to the most probable tokens that together reach the
 * share `top`. Source: Holtzman et al., nucleus sampling, 2019.
 */
export function sampler({
  random,
  temperature = 1,
  top = 1,
}: {
  readonly random: Random;
  readonly temperature?: number;
  readonly top?: number;
}): Choose {
  return (logits) => {
    const largest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
    const weights = Array.from(logits, (logit, token) => ({
      token,
      weight: Math.exp((logit - largest) / temperature),
    }));
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    if (top < 1) weights.sort((a, b) => b.weight - a.weight);
    const kept: typeof weights = [];
    let mass = 0;
    for (const one of weights) {
      kept.push(one);
      mass += one.weight;
      if (mass >= top * total) break;
    }
    let rest = random() * mass;
    return kept.find(({ weight }) => (rest -= weight) < 0)?.token ?? greedy(logits);
  };
}

/** What a generation ends at. */
export interface GenerateOptions {
  readonly maxTokens: number;
  readonly choose?: Choose;
  /** Tokens that end a row; the model's own by default. */
  readonly end?: readonly number[];
}

/** Continues each prompt until an end token, which is left out, or `maxTokens`. */
export async function generate(
  llama: Llama,
  prompts: readonly (readonly number[])[],
  { maxTokens, choose = greedy, end = llama.config.endTokens }: GenerateOptions,
): Promise<number[][]> {
  const generation = await llama.generation(prompts.length);
  const written: number[][] = prompts.map(() => []);
  let next: readonly (readonly number[])[] = prompts;
  for (let step = 0; step < maxTokens && next.some((row) => row.length > 0); step++) {
    const logits = await generation.feed(next);
    next = logits.map((row, index) => {
      if (row.length === 0) return [];
      const token = choose(row);
      if (end.includes(token)) return [];
      written[index]?.push(token);
      return [token];
    });
  }
  return written;
}
