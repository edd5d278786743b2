import {
  InputError,
  type Labeler,
  type LabelerContext,
  type LabeledReport,
  type Report,
} from '@labelray/core';
import { formatReport, parseCorpus } from '@labelray/core/formats';
import { fileSource } from '@labelray/corpus/files';
import { openLlama, openTokenizer, preparation } from '@labelray/llama';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { examplePool, type ExampleDraw } from '../prompt/drawExamples.ts';
import { openPrompter } from '../prompt/openPrompter.ts';
import { languageModelLabeler } from './languageModelLabeler.ts';
import { modelSettings, type ModelSettings } from './modelSettings.ts';
import { openBase } from './openBase.ts';
import { readExamples } from './readExamples.ts';

/** Longest prompt with answer unless `maxTokens` says otherwise: attention takes memory by its square. */
const customaryLimit = 2048;

/** Opens the model that the labeler's argument names; throws InputError where it or its examples cannot be had. */
export async function openModel(context: LabelerContext): Promise<Labeler> {
  const settings = modelSettings(context.options);
  const { modality, argument, seed } = context;
  if (argument === undefined || argument === '') {
    throw new InputError('the labeler llama needs a model', { remedy: 'write llama:<folder>' });
  }
  const { folder, precision, maxTokens } = await openBase(argument, settings, customaryLimit);
  const tokenizer = await openTokenizer(argument);
  const examples = await drawFrom(context, settings);
  const prompter = openPrompter({
    ...{ modality, tokenizer, form: settings.form },
    ...(examples !== undefined && { examples: { pool: examples, count: settings.shots, seed } }),
  });
  const { device, threads, batch } = settings;
  const llama = openLlama(folder, {
    device,
    ...preparation(folder, precision),
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

const exampleFile = ({ folder }: LabelerContext): string | undefined =>
  folder === undefined ? undefined : join(folder, 'examples.jsonl');

/** Keeps the reports that examples are drawn from in the labeler's folder. */
export async function keepExamples(
  context: LabelerContext,
  train: readonly LabeledReport[],
): Promise<void> {
  const { shots } = modelSettings(context.options);
  if (shots === 0) return;
  const pool = examplePool(train, context.modality.findings, shots);
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
