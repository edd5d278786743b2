import type { BertConfig } from '@labelray/bert';
import type { Modality } from '@labelray/core';
import type { MiniatureSize } from './miniatureRecipe.ts';

/** What the card of a miniature tells. */
export interface CardFacts {
  readonly modality: Pick<Modality, 'id' | 'title' | 'findings'>;
  readonly mode: string;
  readonly inverseFrequency: boolean;
  readonly seed: number;
  readonly size: MiniatureSize;
  readonly reports: number;
  readonly config: BertConfig;
  /** Mean kappa with the rules on the reports kept apart. */
  readonly kappa: number;
}

/** The card of a miniature: what it is, what it saw, how to make it again, what it is not for. */
export function cardText(facts: CardFacts): string {
  const drawn = facts.inverseFrequency ? ', those with rare values more often' : '';
  const { modality, mode, seed, size, reports, config, kappa } = facts;
  return `# CheXbert recipe, miniature: ${modality.title}

A BERT of ${config.layers} layers × ${config.hidden} with a linear head for each of the ${modality.findings.length} findings of \`${modality.id}\`, trained from nothing on synthetic reports. Weights are float16; nothing of CheXbert is in it.

- **Data**: ${reports} synthetic reports of both styles, seed apart from every study, none resembling a study's text; their gold was thrown away.
- **Vocabulary**: ${config.vocabulary} word pieces, by frequency, from these reports.
- **Language**: ${size.languageSteps} steps of 32 reports, 15 % of the pieces guessed.
- **Heads**: ${size.fragmentSteps} steps of 32 fragments of one or two sentences or lines${drawn}, then ${size.headSteps} steps of 32 whole reports, on the labels of \`rules:${mode}\`; mean kappa with these rules on ${size.heldOut} reports kept apart: ${kappa.toFixed(3)}.
- **Optimiser**: Adam, 1e-3 (fragments 2e-3) with 50 steps of warm-up and linear decay, no dropout. Seed ${seed}.
- **Not yet seen**: a label by a person. A study tunes it on its training part (\`tune\`).

\`curves.json\` has loss and kappa, \`log.jsonl\` each 25th step. Made again by \`npx nx run bert-miniature:train -- --modality ${modality.id}\`.

It reads the synthetic reports of the studies and is no labeler for real ones.
`;
}
