import { InputError, type Labeler, type LabelerContext, type Progress } from '@labelray/core';
import { openLlama, openTokenizer, preparation } from '@labelray/llama';
import { checkAdapter, readAdapter, storedAdapter } from '@labelray/lora';
import { openWeights } from '@labelray/weights';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { languageModelLabeler } from '../llama/languageModelLabeler.ts';
import { openBase } from '../llama/openBase.ts';
import { openPrompter } from '../prompt/openPrompter.ts';
import { customaryLimit, loraSettings } from './loraSettings.ts';
import { tune, type TuningData } from './tune.ts';

/** Opens a base with the adapter that is named, or that lies in the labeler's folder. */
export async function openTuned(context: LabelerContext): Promise<Labeler> {
  const { modality } = context;
  const { base: path, adapter: given } = paths(context);
  const { model } = loraSettings(context.options);
  const base = await openBase(path, model, customaryLimit);
  const { folder, precision, maxTokens } = base;
  const adapterFolder = given ?? join(ownFolder(context), 'adapter');
  const adapter = await readAdapter(adapterFolder);
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
  const weights = await openWeights(join(adapterFolder, 'adapter_model.safetensors'));
  const digest = createHash('sha256')
    .update(`${await folder.digest()}${tokenizer.digest}${await weights.digest()}`)
    .digest('hex');
  return languageModelLabeler({
    ...{ id: `lora:${path}+${adapterFolder}`, llama, prompter, findings: modality.findings },
    ...{ answer: 'slots', batch: model.batch, maxTokens, digest },
  });
}

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
