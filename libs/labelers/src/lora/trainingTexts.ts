import { InputError, type LabeledReport, type Modality } from '@labelray/core';
import type { AlpacaExample, ChatExample } from '@labelray/core/formats';
import { linearLayers, openTokenizer } from '@labelray/llama';
import { adaptedLayers, baseDigest, type LoraConfig } from '@labelray/lora';
import { idList } from '@labelray/training';
import type { Base } from '../llama/openBase.ts';
import { chatMessages } from '../prompt/chatPrompt.ts';
import { openPrompter } from '../prompt/openPrompter.ts';
import type { PromptForm, Template } from '../prompt/promptForm.ts';

/** One annotated report as text to train on, in three forms. */
export interface TrainingText {
  readonly alpaca: AlpacaExample;
  readonly chat: ChatExample;
  /** The prompt as our runtime writes it, and the answer. */
  readonly prompt: string;
  readonly completion: string;
}

/** Writes annotated reports as texts for other trainers. */
export interface TrainingTexts {
  readonly template: Exclude<Template, 'plain'>;
  /** Digest of the prompt, as adapters record it. */
  readonly promptDigest: string;
  readonly baseDigest: string;
  /** The texts of reports that fit the cut-off with their answer, and the ids of those that do not. */
  of(reports: readonly LabeledReport[]): {
    readonly texts: readonly TrainingText[];
    readonly overLong: readonly string[];
  };
}

/**
 * Opens a base for writing training texts: the prompt as in labeling, the answer as JSON of all annotated findings. Throws
 * InputError where the prompt is `plain`, which other trainers cannot write, and on reports without labels.
 */
export async function openTrainingTexts({
  modality,
  base: { folder, maxTokens },
  form,
}: {
  readonly modality: Modality;
  readonly base: Base;
  readonly form: Omit<PromptForm, 'answer'>;
}): Promise<TrainingTexts> {
  const tokenizer = await openTokenizer(folder.folder);
  const prompter = openPrompter({ modality, tokenizer, form: { ...form, answer: 'json' } });
  const { template } = prompter;
  if (template === 'plain') {
    throw new InputError('the prompt "plain" is not for other trainers', {
      remedy: 'use alpaca or chat',
    });
  }
  return {
    template,
    promptDigest: prompter.digest,
    baseDigest: await baseDigest(folder),
    of(reports) {
      const idle = reports.filter(({ labels }) =>
        prompter.gold(labels).every((option) => option === undefined),
      );
      if (idle.length > 0) {
        throw new InputError(
          `${idle.length} of ${reports.length} reports have no label of a finding: ${idList(idle.map(({ id }) => id))}`,
          { remedy: 'annotate them or leave them out' },
        );
      }
      const overLong: string[] = [];
      const texts = reports.flatMap((report): TrainingText[] => {
        const alpaca = prompter.example(report);
        // and the mark that ends an answer: one that is cut off would teach not to end
        const length = prompter.tokens(report).length + tokenizer.encode(alpaca.output).length + 1;
        if (length > maxTokens) {
          overLong.push(report.id);
          return [];
        }
        const chat = { messages: chatMessages(alpaca) };
        return [{ alpaca, chat, prompt: prompter.text(report), completion: alpaca.output }];
      });
      return { texts, overLong };
    },
  };
}

/**
 * The kinds of linear layers that a LoRA adapts, such as `q_proj`: what every trainer understands. Throws InputError where
 * only some blocks of a kind are adapted.
 */
export function targetKinds({ folder }: Base, lora: LoraConfig): string[] {
  const adapted = new Set(adaptedLayers(folder.config, lora).map(({ layer }) => layer.name));
  const kinds = Map.groupBy(linearLayers(folder.config), ({ kind }) => kind);
  return [...kinds].flatMap(([kind, layers]) => {
    const count = layers.filter(({ name }) => adapted.has(name)).length;
    if (count === 0) return [];
    if (count === layers.length) return [kind];
    throw new InputError(`the targets name ${count} of ${layers.length} layers ${kind}`, {
      remedy: 'name kinds of layers, such as q_proj,v_proj',
    });
  });
}
