import type { Modality } from '@labelray/core';
import type { TrainerTask } from './trainerConfig.ts';

/** What a person should know of exported training data. */
export function handOverReadme({
  modality,
  task: { template, hasDev },
}: {
  readonly modality: Pick<Modality, 'id' | 'title'>;
  readonly task: TrainerTask;
}): string {
  return `# Training data: ${modality.title}

Annotated reports and one recipe for three trainers. **The files in \`data/\` hold the text of reports**: keep them as the reports themselves.

| trainer | in this folder |
| --- | --- |
| Axolotl | \`axolotl train axolotl.yaml\` |
| LLaMA-Factory | \`llamafactory-cli train llamafactory.yaml\` |
| TRL | \`trl sft --config trl.yaml\` |

Prompts are ${template === 'alpaca' ? 'in the Alpaca wrapper' : "in the base's own chat template"}, answers one JSON object of all findings, loss on the answer alone.${hasDev ? ' The dev part is scored by loss, since these trainers do not label.' : ''}

\`data/alpaca\` and \`data/chat\` are the two customary forms, \`data/completion\` is the prompt as Labelray itself writes it.

Back to Labelray, which checks the adapter against the base and labels dev reports with and without it:

\`\`\`sh
npx labelray import-adapter trl-adapter --from <this folder> --modality ${modality.id} --base <base> --dev dev.jsonl --output adapter
\`\`\`

What differs from \`labelray train\`: there each finding is asked apart and each report weighs the same; here the answer is one text, and each of its tokens weighs the same.
`;
}
