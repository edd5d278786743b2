import {
  classifiedRowFacts,
  headShapes,
  initialParameters,
  loadParameters,
  openBertFolder,
  openWordPieces,
  parameterTensors,
  readVocabulary,
  trainableClassifier,
  writeBertFolder,
  type BertFolder,
  type BertHead,
} from '@labelray/bert';
import {
  InputError,
  seededRandom,
  type LabeledReport,
  type LabelerContext,
  type Progress,
} from '@labelray/core';
import { digestOf, train, type Parameter, type TrainResult } from '@labelray/training';
import { rm } from 'node:fs/promises';
import { refuseSharedReports } from '../lora/refuseSharedReports.ts';
import { alteredCopies } from './alteredCopies.ts';
import type { ChexbertSettings } from './chexbertSettings.ts';
import { classifiedRows } from './classifiedRows.ts';
import { headsOf } from './heads.ts';
import { headsFor } from './headsFor.ts';
import { inverseFrequencySample } from './inverseFrequencySample.ts';
import { meanKappa } from './meanKappa.ts';

/** Annotated reports to learn from and to choose the best epoch by. */
export interface TuningReports {
  readonly train: readonly LabeledReport[];
  readonly dev: readonly LabeledReport[];
}

/** Where a tuning begins and what it writes. */
export interface FineTuning {
  /** Folder of a BERT; heads are kept where it has them for the modality, else they start from nothing. */
  readonly base: string;
  readonly context: LabelerContext;
  readonly settings: ChexbertSettings;
  readonly modelFolder: string;
  /** Log and checkpoints. */
  readonly runFolder: string;
  readonly progress: Progress;
}

/**
 * Tunes all weights of a BERT on annotated reports as CheXbert was: cross-entropy summed over heads, the epoch with the
 * best mean kappa on the dev part kept. Gold is of the study's text, so that is what it learns from. Throws InputError
 * where nothing can be learned: no labels, no report that fits, a dev part that shares patients or texts.
 */
export async function fineTune(
  { train: trainReports, dev }: TuningReports,
  { base, context, settings, modelFolder, runFolder, progress }: FineTuning,
): Promise<TrainResult> {
  const { modality, seed, now = () => 0, signal } = context;
  const { recipe, device, threads, resume, copies, inverseFrequency } = settings;
  refuseSharedReports(trainReports, dev);
  const folder = await openBertFolder(base);
  const wordPieces = await openWordPieces(base);
  const heads =
    folder.classes.length === 0 ? headsOf(modality.findings) : headsFor(folder, modality).heads;
  const material = { heads, wordPieces, maxPieces: folder.config.maxPositions };
  const altered = alteredCopies(trainReports, copies, seededRandom(seed, 'copies'));
  const { rows: all, overLong } = classifiedRows([...trainReports, ...altered], material);
  if (all.length === 0) {
    throw new InputError(
      `none of ${trainReports.length} training reports has a label and fits ${material.maxPieces} word pieces`,
      { remedy: 'annotate reports, or shorten them to one section' },
    );
  }
  const rows = inverseFrequency ? inverseFrequencySample(all, seededRandom(seed, 'sampling')) : all;
  const held = classifiedRows(dev, material).rows;
  const parameters = await parametersOf(folder, heads, seed);
  const classes = heads.map((head) => head.classes.length);
  const model = trainableClassifier(folder.config, classes, parameters, {
    device,
    ...(threads !== undefined && { threads }),
  });
  try {
    const result = await train({
      model,
      rows,
      describe: classifiedRowFacts,
      folder: runFolder,
      seed,
      recipe,
      resume,
      identity: {
        base: await folder.weights.digest(),
        vocabulary: wordPieces.digest,
        heads: digestOf(heads),
        dev: digestOf(held),
      },
      ...(held.length > 0 && {
        evaluate: async () => ({
          score: meanKappa(heads, held, await model.logits(held.map(({ pieces }) => pieces))),
        }),
      }),
      now,
      progress,
      ...(signal !== undefined && { signal }),
    });
    if (result.ended === 'aborted') return result;
    await rm(modelFolder, { recursive: true, force: true });
    await writeBertFolder(modelFolder, {
      config: folder.config,
      heads,
      tensors: parameterTensors(parameters),
      ...(await readVocabulary(base)),
      about: {
        ...(folder.trainedOn !== undefined && { trainedOn: folder.trainedOn }),
        tuned: {
          ...{ modality: modality.id, seed, ...recipe, copies, inverseFrequency },
          ...{ trainingReports: trainReports.length, rows: rows.length, overLong },
          ...{ devReports: held.length, devKappa: result.best?.score },
        },
      },
    });
    return result;
  } finally {
    await model.release();
  }
}

/** The weights of a folder, with new heads where it has none. */
async function parametersOf(
  { config, tensors, classes }: BertFolder,
  heads: readonly BertHead[],
  seed: number,
): Promise<ReadonlyMap<string, Parameter>> {
  const stored = await loadParameters(tensors);
  if (classes.length > 0) return stored;
  const shapes = headShapes(
    config.hidden,
    heads.map((head) => head.classes.length),
  );
  return new Map([...stored, ...initialParameters(shapes, seededRandom(seed, 'heads'))]);
}
