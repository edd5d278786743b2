import { InputError, type Labeler, type LabelerContext, type LabelerModule } from '@labelray/core';
import { openLlama, openTokenizer, preparation } from '@labelray/llama';
import { checkAdapter, readAdapter, storedAdapter } from '@labelray/lora';
import { openWeights } from '@labelray/weights';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { languageModelLabeler } from '../llama/languageModelLabeler.ts';
import { openPrompter } from '../prompt/openPrompter.ts';
import { openBase } from './base.ts';
import { loraSettings } from './loraSettings.ts';
import { tune } from './tune.ts';

/** `lora:<base>+<adapter>`: a LLaMA tuned by LoRA; in a study, `lora:<base>` is tuned on the training part. */
export const labeler: LabelerModule = {
  summary: 'a LLaMA tuned by LoRA; lora:<model folder>+<adapter folder>',
  open: openTuned,
  train: (context) => ({
    async fit(train, dev, progress) {
      const { base } = paths(context);
      const settings = loraSettings(context.options);
      const folder = ownFolder(context);
      await tune(
        { train, dev },
        {
          base: await openBase(base, settings.model),
          context,
          settings,
          adapterFolder: join(folder, 'adapter'),
          runFolder: join(folder, 'run'),
          progress,
        },
      );
      return openTuned(context);
    },
  }),
};

async function openTuned(context: LabelerContext): Promise<Labeler> {
  const { modality } = context;
  const { base: path, adapter: given } = paths(context);
  const { model } = loraSettings(context.options);
  const base = await openBase(path, model);
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
