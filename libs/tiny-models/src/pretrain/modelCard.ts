import type { SizeRecipe } from './recipes.ts';
import type { SizeName } from './sizes.ts';

/** What the card of a miniature LLaMA tells. */
export interface ModelFacts {
  readonly name: SizeName;
  readonly recipe: SizeRecipe;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly parameters: number;
  readonly seed: number;
  /** Shares of questions answered right at its end, by set, with what the most frequent answer gets. */
  readonly sets: readonly {
    readonly name: string;
    readonly accuracy: number;
    readonly majority: number;
  }[];
}

/** The card of a miniature LLaMA: what it is, what it read, how to make it again, what it is not for. */
export function modelCard({ name, recipe, settings, parameters, seed, sets }: ModelFacts): string {
  const begin =
    recipe.from === undefined
      ? 'weights that look names up by their order alone (`bindingWeights`)'
      : `\`${recipe.from}\`, grown wider and deeper so that it computes the same at first`;
  return `---
license: apache-2.0
tags: [llama, synthetic, miniature]
---

# ${name}

A LLaMA of ${(parameters / 1e6).toFixed(1)} million weights (${Number(settings.num_hidden_layers)} layers × ${Number(settings.hidden_size)}, ${Number(settings.vocab_size)} uncased byte-level tokens, head and embedding one) that finds the mention of a named thing in a short text and reads whether it is affirmed, denied or doubted. It is a base for the studies of this project, so that they run anywhere in minutes: no general language model, and no labeler of real reports.

- **Read**: ${recipe.steps} steps from ${begin}; passages written by a program about things that no study scores, invented words among them, and unlabeled synthetic reports; see \`libs/tiny-models/README.md\`. No real report, no scored finding as a question, no gold label of a study.
- **How**: AdamW, peak ${recipe.learningRate}, ${recipe.warmupSteps} steps of warm-up, linear decay; seed ${seed}. \`log.json\` has the curves; \`npx nx run tiny-models:pretrain\` makes it again.
- **Weights**: float16.

| six-sentence passages | answered right | most frequent answer |
| --------------------- | -------------: | -------------------: |
${sets.map((set) => `| ${set.name} | ${set.accuracy.toFixed(3)} | ${set.majority.toFixed(3)} |`).join('\n')}
`;
}
