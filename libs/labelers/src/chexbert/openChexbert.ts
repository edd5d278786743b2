import { openBert, openBertFolder, openWordPieces, type BertFolder } from '@labelray/bert';
import { InputError, type Labeler, type LabelerContext, type Progress } from '@labelray/core';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bertLabeler } from './bertLabeler.ts';
import { chexbertSettings } from './chexbertSettings.ts';
import { fineTune, type TuningReports } from './fineTune.ts';
import { headsFor, isChexbert } from './headsFor.ts';

/** Where a tuned model lies in the labeler's folder. */
const modelFolder = (folder: string): string => join(folder, 'model');

/** Opens the model that the labeler's argument names, or with `tune` the one that lies in the labeler's folder. */
export async function openChexbert(context: LabelerContext): Promise<Labeler> {
  const settings = chexbertSettings(context.options);
  const path = settings.tune ? modelFolder(ownFolder(context)) : baseFolder(context);
  const folder = await openBertFolder(path);
  const { heads, missing } = headsFor(folder, context.modality);
  const wordPieces = await openWordPieces(path);
  refuseOtherVocabulary(folder, wordPieces.size);
  const { device, threads, batch, text } = settings;
  const bert = await openBert(folder, { device, ...(threads !== undefined && { threads }) });
  const digest = createHash('sha256')
    .update(`${await folder.weights.digest()}${wordPieces.digest}`)
    .digest('hex');
  const trainedOn = originOf(folder);
  return bertLabeler({
    ...{ id: `chexbert:${path}`, bert, wordPieces, heads, missing, text, batch, digest },
    maxPieces: folder.config.maxPositions,
    ...(trainedOn !== undefined && { trainedOn }),
  });
}

/** Tunes the model that is named on annotated reports and opens the result. */
export async function fitChexbert(
  context: LabelerContext,
  reports: TuningReports,
  progress: Progress,
): Promise<Labeler> {
  const folder = ownFolder(context);
  await fineTune(reports, {
    base: baseFolder(context),
    context,
    settings: chexbertSettings(context.options),
    modelFolder: modelFolder(folder),
    runFolder: join(folder, 'run'),
    progress,
  });
  return openChexbert(context);
}

/** Weights of CheXbert's heads that say nothing of their origin are taken for CheXbert's own. */
const originOf = ({ heads, classes, trainedOn }: BertFolder): string | undefined =>
  trainedOn ?? (heads === undefined && isChexbert(classes) ? 'MIMIC-CXR' : undefined);

function refuseOtherVocabulary({ folder, config }: BertFolder, pieces: number): void {
  if (pieces <= config.vocabulary) return;
  throw new InputError(`${pieces} word pieces, the model knows ${config.vocabulary}`, {
    file: folder,
    remedy: 'take the vocabulary that belongs to the model',
  });
}

function baseFolder({ argument = '' }: LabelerContext): string {
  if (argument !== '') return argument;
  throw new InputError('the labeler chexbert needs a model', {
    remedy: 'write chexbert:<folder>; labelray convert-checkpoint makes one of a .pth file',
  });
}

function ownFolder({ folder }: LabelerContext): string {
  if (folder !== undefined) return folder;
  throw new InputError('the labeler chexbert has no folder to keep the tuned model in', {
    remedy: 'tune it in a study, or leave out tune',
  });
}
