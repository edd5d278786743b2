import { InputError, type Labeler, type LabelerContext, type Progress } from '@labelray/core';
import { openLlama, openTokenizer, preparation } from '@labelray/llama';
import { adapterFiles, checkAdapter, readAdapter, storedAdapter } from '@labelray/lora';
import { openWeights } from '@labelray/weights';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { languageModelLabeler } from '../llama/languageModelLabeler.ts';
import { openBase } from '../llama/openBase.ts';
import { openPrompter } from '../prompt/openPrompter.ts';
import { customaryLimit, loraSettings } from './loraSettings.ts';
import type { TuningData } from './openTuning.ts';
import { recordedForm } from './recordedForm.ts';
import { tune } from './tune.ts';

/**
 * Opens a base with the adapter that is named, or that lies in the labeler's folder. Options that are not given are as
 * the adapter was trained with, where that is recorded.
 */
export async function openTuned(context: LabelerContext): Promise<Labeler> {
  const { modality } = context;
  const { base: path, adapter: given } = paths(context);
  loraSettings(context.options); // what is given must be right whatever was recorded
  const adapterFolder = given ?? join(ownFolder(context), 'adapter');
  const adapter = await readAdapter(adapterFolder);
  const { options, promptDigest } = recordedForm(adapter.record, {
    ...{ modality, folder: adapterFolder },
  });
  const { model } = loraSettings({ ...options, ...context.options });
  const base = await openBase(path, model, customaryLimit);
  const { folder, precision, maxTokens } = base;
  await checkAdapter(adapter, folder);
  const tokenizer = await openTokenizer(path);
  const prompter = openPrompter({ modality, tokenizer, form: model.form });
  const llama = openLlama(folder, {
    device: model.device,
    ...preparation(folder, precision),
    maxPositions: maxTokens,
    adapt: storedAdapter(folder.config, adapter),
    ...(model.threads !== undefined && { threads: model.threads }),
  });
  const weights = await openWeights(join(adapterFolder, adapterFiles.weights));
  const digest = createHash('sha256')
    .update(`${await folder.digest()}${tokenizer.digest}${await weights.digest()}`)
    .digest('hex');
  const labeler = languageModelLabeler({
    ...{ id: `lora:${path}+${adapterFolder}`, llama, prompter, findings: modality.findings },
    ...{ answer: model.form.answer, batch: model.batch, maxTokens, digest },
  });
  const isOther = promptDigest !== undefined && promptDigest !== prompter.digest;
  return {
    ...labeler,
    notes: () => [
      ...(labeler.notes?.() ?? []),
      ...(isOther ? [`the adapter was trained with another prompt: ${said(options)}`] : []),
    ],
  };
}

const said = (options: Readonly<Record<string, unknown>>): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(', ');

/** Tunes the base that is named on annotated reports and opens the result. */
export async function fitTuned(
  context: LabelerContext,
  data: TuningData,
  progress: Progress,
): Promise<Labeler> {
  const { base } = paths(context);
  const settings = loraSettings(context.options);
  const folder = ownFolder(context);
  await tune(data, {
    base: await openBase(base, settings.model, customaryLimit),
    context,
    settings,
    adapterFolder: join(folder, 'adapter'),
    runFolder: join(folder, 'run'),
    progress,
  });
  return openTuned(context);
}

/** The folders that follow the colon. */
function paths({ argument = '' }: LabelerContext): { base: string; adapter?: string } {
  const [base = '', adapter, ...rest] = argument.split('+');
  if (base === '' || rest.length > 0) {
    throw new InputError('the labeler lora needs a base model and an adapter', {
      remedy: 'write lora:<model folder>+<adapter folder>',
    });
  }
  return { base, ...(adapter !== undefined && { adapter }) };
}

function ownFolder({ folder }: LabelerContext): string {
  if (folder !== undefined) return folder;
  throw new InputError('no adapter is named', {
    remedy: 'write lora:<model folder>+<adapter folder>, or train it in a study',
  });
}
