import { InputError, type LabeledReport } from '@labelray/core';
import { formatAlpaca, formatChat, prettyJson } from '@labelray/core/formats';
import {
  customaryLimit,
  loraSettings,
  openBase,
  openTrainingTexts,
  targetKinds,
  type TrainingText,
} from '@labelray/labelers/tuning';
import { idList } from '@labelray/training';
import { join, resolve } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { annotatedReports } from '../train/annotatedReports.ts';
import { loadModality } from '../workspace.ts';
import { axolotlConfig } from './axolotlConfig.ts';
import { handOverReadme } from './handOverReadme.ts';
import { noteFile, type HandOverNote } from './handOverNote.ts';
import { datasetInfo, llamaFactoryConfig } from './llamaFactoryConfig.ts';
import type { TrainerTask } from './trainerConfig.ts';
import { trainerRecipe } from './trainerRecipe.ts';
import { trlConfig } from './trlConfig.ts';
import { yamlText } from './yamlText.ts';

/** What `labelray export-training` was asked for. */
export interface ExportRequest {
  readonly modality: string;
  readonly base: string;
  /** How the other trainer finds the base; its path on this machine where absent. */
  readonly baseName?: string;
  readonly train: string;
  readonly dev?: string;
  readonly output: string;
  readonly seed: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly say: (line: string) => void;
}

/** What it wrote. */
export interface ExportAccount {
  readonly output: string;
  readonly template: 'alpaca' | 'chat';
  readonly reports: { readonly train: number; readonly dev: number };
  readonly overLong: readonly string[];
  readonly files: readonly string[];
}

/**
 * Writes annotated reports as training data for other trainers, with the recipe as their configurations and a note by
 * which the adapter that comes back is checked.
 */
export async function exportTraining(request: ExportRequest): Promise<ExportAccount> {
  const { output, say } = request;
  const modality = await loadModality(request.modality);
  const { reports: train } = await annotatedReports(request.train, { modality, part: 'train' });
  const dev: readonly LabeledReport[] =
    request.dev === undefined
      ? []
      : (await annotatedReports(request.dev, { modality, part: 'dev' })).reports;
  const settings = loraSettings(request.settings);
  const base = await openBase(request.base, settings.model, customaryLimit);
  const { maxTokens } = base;
  const { form } = settings.model;
  const made = await openTrainingTexts({ modality, base, form });
  const [training, held] = [made.of(train), made.of(dev)];
  if (training.texts.length === 0) {
    throw new InputError(`none of ${train.length} training reports fits ${maxTokens} tokens`, {
      remedy: 'raise maxTokens or set guideline=brief',
    });
  }
  const { template } = made;
  const targets = targetKinds(base, settings.lora);
  const task: TrainerTask = {
    ...{ base: request.baseName ?? resolve(request.base), template },
    hasDev: held.texts.length > 0,
    recipe: trainerRecipe(settings, { targets, maxTokens, seed: request.seed }),
  };
  const reports = { train: training.texts.length, dev: held.texts.length };
  const note: HandOverNote = {
    ...{ version: 1, modality: modality.id, baseDigest: made.baseDigest },
    promptDigest: made.promptDigest,
    form: {
      ...{ prompt: template, guideline: form.guideline, answer: 'json', maxTokens },
      ...(form.names !== undefined && { names: form.names }),
    },
    ...{ rank: settings.lora.rank, targets, reports },
  };
  const files: Readonly<Record<string, readonly string[]>> = {
    ...dataFiles('train', training.texts, template),
    ...(task.hasDev && dataFiles('validation', held.texts, template)),
    'data/dataset_info.json': [prettyJson(datasetInfo(task))],
    'axolotl.yaml': [yamlText(axolotlConfig(task))],
    'llamafactory.yaml': [yamlText(llamaFactoryConfig(task))],
    'trl.yaml': [yamlText(trlConfig(task))],
    [noteFile]: [prettyJson(note)],
    'README.md': [handOverReadme({ modality, task })],
  };
  for (const [name, lines] of Object.entries(files)) {
    await writeAtomically(join(output, name), lines);
  }
  const overLong = [...training.overLong, ...held.overLong];
  if (overLong.length > 0) {
    say(`warning: reports over the cut-off, left out: ${overLong.length}, ${idList(overLong)}`);
  }
  say(
    `${reports.train} training and ${reports.dev} dev reports for Axolotl, LLaMA-Factory and TRL in ${output}; the files hold the text of the reports`,
  );
  return { output, template, reports, overLong, files: Object.keys(files) };
}

/** A part in three forms: Alpaca, chat, and the prompt whole with its answer. */
function dataFiles(
  part: string,
  texts: readonly TrainingText[],
  template: 'alpaca' | 'chat',
): Readonly<Record<string, readonly string[]>> {
  const completion = ({ chat: { messages }, prompt, completion: answer }: TrainingText): string =>
    JSON.stringify(
      template === 'alpaca'
        ? { prompt, completion: answer }
        : { prompt: messages.slice(0, -1), completion: messages.slice(-1) },
    );
  return {
    [`data/alpaca/${part}.jsonl`]: texts.map(({ alpaca }) => formatAlpaca(alpaca)),
    [`data/chat/${part}.jsonl`]: texts.map(({ chat }) => formatChat(chat)),
    [`data/completion/${part}.jsonl`]: texts.map((text) => `${completion(text)}\n`),
  };
}
