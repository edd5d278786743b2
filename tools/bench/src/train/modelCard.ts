import type { Modality, Provenance } from '@labelray/core';
import type { LoraSettings, TuningAccount, TuningMethod } from '@labelray/labelers/tuning';
import type { EvaluationLine } from '@labelray/training';
import type { AnnotatedReports } from './annotatedReports.ts';
import type { BaseLicence } from './baseLicence.ts';

/** What a card tells; nothing in it depends on when and where the training ran. */
export interface CardFacts {
  readonly modality: Modality;
  readonly method: TuningMethod;
  readonly base: { readonly name: string; readonly licence: BaseLicence };
  readonly account: TuningAccount;
  readonly parts: Readonly<Record<'train' | 'dev', AnnotatedReports | undefined>>;
  readonly settings: LoraSettings;
  readonly precision: string;
  readonly maxTokens: number;
  readonly seed: number;
  readonly evaluations: readonly EvaluationLine[];
}

const provenances: Readonly<Record<Provenance, string>> = {
  credentialed:
    'derived from credentialed data: share it only with people who may have the data themselves, as their licence says',
  private: 'derived from private reports: parts of them may be read out of the weights',
  public: 'public reports',
  synthetic: 'SYNTHETIC reports: it says nothing about any hospital',
};

/** The README.md of a trained adapter or model, as Hugging Face reads it: YAML head, then Markdown. */
export function modelCard(facts: CardFacts): string {
  const { modality, method, base, account, maxTokens } = facts;
  const what = method === 'lora' ? 'A LoRA adapter' : 'A LLaMA, all weights trained,';
  const best = facts.evaluations.findLast((line) => line.best);
  const lines = [
    ...head(facts),
    `# ${modality.title}: labels from report text`,
    '',
    `${what} that labels ${modality.findings.length} findings of radiology reports (${modality.id}), tuned from \`${base.name}\` with Labelray. It answers for each finding with one of its values; it was made for research, not for the care of patients.`,
    '',
    `**Data**: ${dataNotice(facts)}.`,
    '',
    `**Licence of the base**: ${licenceText(base.licence)}.`,
    '',
    '## Use',
    '',
    '```sh',
    `npx labelray label --modality ${modality.id} --labeler ${labelerOf(facts)} --input reports.csv --output labels.csv`,
    '```',
    '',
    `Prompt \`${account.prompt.template}\` (digest \`${short(account.prompt.digest)}\`), guideline \`${facts.settings.model.form.guideline}\`, ${naming(facts)}prompts of at most ${maxTokens} tokens; base of digest \`${account.baseDigest}\`.`,
    '',
    '## Data',
    '',
    ...table(['part', 'reports', 'file', 'sha256'], partRows(facts)),
    ...(account.overLong.length > 0
      ? [`${account.overLong.length} training reports were over the cut-off and left out.`, '']
      : []),
    '## Recipe',
    '',
    ...table(['setting', 'value'], recipeRows(facts)),
    '## Dev scores',
    '',
    ...(best === undefined
      ? ['No dev part was given: the last epoch is kept, and how good it is was not measured.', '']
      : [
          `Macro F1 over the values that occur in the gold, mean of the findings. Kept: epoch ${best.epoch}.`,
          '',
          ...table(
            ['epoch', 'step', 'dev macro F1'],
            facts.evaluations.map(({ epoch, step, score }) => [
              epoch === best.epoch && step === best.step ? `**${epoch}**` : String(epoch),
              String(step),
              score.toFixed(3),
            ]),
          ),
          ...table(
            ['finding', `F1 in epoch ${best.epoch}`],
            Object.entries(best.measures).map(([finding, f1]) => [finding, f1.toFixed(3)]),
          ),
          'The epoch was chosen by these scores, so they are higher than those of reports nobody has looked at.',
          '',
        ]),
    '![Loss and dev macro F1 by step](training.svg)',
    '',
  ];
  return lines.join('\n');
}

function head({ method, base, modality }: CardFacts): string[] {
  const { id, name } = base.licence;
  return [
    '---',
    `library_name: ${method === 'lora' ? 'peft' : 'transformers'}`,
    `base_model: ${JSON.stringify(base.name)}`,
    ...(id === undefined ? [] : [`license: ${JSON.stringify(id)}`]),
    ...(name === undefined ? [] : [`license_name: ${JSON.stringify(name)}`]),
    'pipeline_tag: text-generation',
    'tags:',
    ...['labelray', 'radiology', modality.id, ...(method === 'lora' ? ['lora'] : [])].map(
      (tag) => `  - ${tag}`,
    ),
    'metrics:',
    '  - f1',
    '---',
    '',
  ];
}

function dataNotice({ parts: { train, dev } }: CardFacts): string {
  const found = [train, dev].flatMap((part) => part?.provenance ?? []);
  const strictest = (['credentialed', 'private', 'public', 'synthetic'] as const).find((one) =>
    found.includes(one),
  );
  return strictest === undefined
    ? 'of unknown provenance, since no corpus card lies beside the files: treat it as derived from private reports'
    : provenances[strictest];
}

function licenceText({ id, name, title }: BaseLicence): string {
  const known = [name ?? id, title].filter((one) => one !== undefined);
  return known.length === 0
    ? 'not stated in its folder; it binds what is made from it all the same'
    : `${known.join(', ')}; it binds what is made from it`;
}

const labelerOf = ({ method, base, account, settings }: CardFacts): string =>
  method === 'lora'
    ? `lora:${base.name}+adapter`
    : `llama:model --set prompt=${account.prompt.template} --set guideline=${settings.model.form.guideline}${settings.model.form.names === undefined ? '' : ` --set names=${settings.model.form.names}`}`;

/** Whether findings go by the names of the lexicon in what the model reads. */
const naming = ({ settings: { model } }: CardFacts): string =>
  model.form.names === undefined ? '' : `findings named as the ${model.form.names} names them, `;

const short = (digest: string): string => digest.slice(0, 12);

function partRows({ parts }: CardFacts): string[][] {
  return (['train', 'dev'] as const).flatMap((part) =>
    (parts[part]?.files ?? []).map(({ name, sha256 }) => [
      ...[part, String(parts[part]?.reports.length ?? 0), name, `\`${sha256}\``],
    ]),
  );
}

function recipeRows(facts: CardFacts): string[][] {
  const { settings, method, precision, seed, maxTokens } = facts;
  const { lora, recipe, valueWeights, model } = settings;
  const { duration, ...flat } = recipe;
  const targets = typeof lora.targets === 'string' ? lora.targets : lora.targets.join(', ');
  const adapter = {
    ...{ rank: lora.rank, alpha: lora.alpha, targets, dropout: lora.dropout },
    ...{ rankStabilised: lora.rankStabilised },
  };
  const all = {
    method: method === 'lora' ? 'LoRA' : 'all weights',
    ...(method === 'lora' && adapter),
    ...duration,
    ...flat,
    ...{ valueWeights, seed, precision, device: model.device, maxTokens },
    loss: 'answers only, at the slots',
  };
  return Object.entries(all).map(([name, value]) => [name, String(value)]);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line), ''];
}
