import {
  InputError,
  type Labeler,
  type LabelerContext,
  type LabelerModule,
  type LabeledReport,
  type Report,
} from '@labelray/core';
import { formatReport, parseCorpus } from '@labelray/core/formats';
import { fileSource } from '@labelray/corpus/files';
import {
  openLlama,
  openLlamaFolder,
  openTokenizer,
  preparation,
  storedPrecision,
  type LlamaFolder,
  type Precision,
} from '@labelray/llama';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { examplePool, type ExampleDraw } from '../prompt/drawExamples.ts';
import { openPrompter } from '../prompt/openPrompter.ts';
import { languageModelLabeler } from './languageModelLabeler.ts';
import { modelSettings, type ModelSettings } from './modelSettings.ts';
import { readExamples } from './readExamples.ts';

/** Longest prompt with answer unless `maxTokens` says otherwise: attention takes memory by its square. */
const customaryLimit = 2048;

/** `llama:<folder>`: a language model as it is, without training; with `shots`, annotated reports are shown to it. */
export const labeler: LabelerModule = {
  summary: 'a LLaMA without training, zero-shot or with shots=3 examples; llama:<model folder>',
  open: async (context) => openModel(context, modelSettings(context.options)),
  train: (context) => ({
    async fit(train, _dev, progress) {
      const settings = modelSettings(context.options);
      if (settings.shots > 0) {
        const pool = examplePool(train, context.modality.findings, settings.shots);
        await keepExamples(context, pool);
      }
      progress(train.length, train.length);
      return openModel(context, settings);
    },
  }),
};

async function openModel(context: LabelerContext, settings: ModelSettings): Promise<Labeler> {
  const { modality, argument, seed } = context;
  if (argument === undefined || argument === '') {
    throw new InputError('the labeler llama needs a model', { remedy: 'write llama:<folder>' });
  }
  const folder = await openLlamaFolder(argument);
  const tokenizer = await openTokenizer(argument);
  const examples = await drawFrom(context, settings);
  const prompter = openPrompter({
    ...{ modality, tokenizer, form: settings.form },
    ...(examples !== undefined && { examples: { pool: examples, count: settings.shots, seed } }),
  });
  const { device, precision, threads, batch } = settings;
  const limit = folder.config.maxPositions;
  const maxTokens = settings.maxTokens ?? Math.min(limit, customaryLimit);
  if (maxTokens > limit) {
    throw new InputError(`maxTokens is ${maxTokens}, the model reads ${limit}`, {
      remedy: `give at most ${limit}`,
    });
  }
  const llama = openLlama(folder, {
    device,
    ...preparation(folder, precision ?? customaryPrecision(folder)),
    maxPositions: maxTokens,
    ...(threads !== undefined && { threads }),
  });
  const digest = createHash('sha256')
    .update(`${await folder.digest()}${tokenizer.digest}`)
    .digest('hex');
  return languageModelLabeler({
    ...{ id: `llama:${argument}`, llama, prompter, findings: modality.findings },
    ...{ answer: settings.form.answer, batch, maxTokens, digest },
  });
}

/** The fastest that the folder can give. */
function customaryPrecision(folder: LlamaFolder): Precision {
  return folder.config.quantization === undefined ? 'f32' : storedPrecision(folder);
}

const exampleFile = ({ folder }: LabelerContext): string | undefined =>
  folder === undefined ? undefined : join(folder, 'examples.jsonl');

async function keepExamples(
  context: LabelerContext,
  pool: readonly LabeledReport[],
): Promise<void> {
  const file = exampleFile(context);
  if (file === undefined) {
    throw new InputError('the labeler llama has no folder to keep its examples in', {
      remedy: 'train it in a study',
    });
  }
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, pool.map((report) => formatReport(report)).join(''));
}

/** The reports that examples are drawn from: those of the option `examples`, else those the study keeps. */
async function drawFrom(
  context: LabelerContext,
  { shots, examples }: ModelSettings,
): Promise<ExampleDraw['pool'] | undefined> {
  if (shots === 0) {
    if (examples === undefined) return undefined;
    throw new InputError('examples are given and none is to be shown', { remedy: 'set shots=3' });
  }
  const file = exampleFile(context);
  const reports: readonly (Report | LabeledReport)[] | undefined =
    examples !== undefined
      ? await readExamples(examples, context.modality)
      : file !== undefined && existsSync(file)
        ? await Array.fromAsync(parseCorpus(fileSource(file)))
        : undefined;
  if (reports === undefined) {
    throw new InputError(`no training reports to show ${shots} of`, {
      remedy:
        'set examples=<corpus.jsonl> or examples=<labels.csv>+<reports.csv>; in a study, run the fit stage',
    });
  }
  return examplePool(reports, context.modality.findings, shots);
}
