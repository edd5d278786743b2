import {
  InputError,
  type LabeledReport,
  type LabelerContext,
  type Modality,
  type Progress,
} from '@labelray/core';
import { layOutRow, openTokenizer, type Llama } from '@labelray/llama';
import { baseDigest, slotWeight } from '@labelray/lora';
import { digestOf, preflight, train, type Preflight, type TrainResult } from '@labelray/training';
import { join } from 'node:path';
import type { Base } from '../llama/openBase.ts';
import { languageModelLabeler } from '../llama/languageModelLabeler.ts';
import { openPrompter, type Prompter } from '../prompt/openPrompter.ts';
import { devScore, type DevScore, type Judged } from './devScore.ts';
import { exampleView } from './exampleView.ts';
import { fullTunedModel } from './fullTunedModel.ts';
import type { LoraSettings } from './loraSettings.ts';
import { loraTunedModel } from './loraTunedModel.ts';
import { measureEvaluation } from './measureEvaluation.ts';
import { refuseSharedReports } from './refuseSharedReports.ts';
import { surveyData, type DataSurvey } from './surveyData.ts';
import type { TuningMethod } from './tunedModel.ts';
import { tuningRows, type TuningRow } from './tuningRows.ts';

/** Annotated reports to learn from and to choose the best epoch by. */
export interface TuningData {
  readonly train: readonly LabeledReport[];
  readonly dev: readonly LabeledReport[];
}

/** What is tuned, how, and where it is kept meanwhile. */
export interface TuningOptions {
  readonly base: Base;
  readonly context: LabelerContext;
  readonly settings: LoraSettings;
  /** LoRA by default. */
  readonly method?: TuningMethod;
  /** Folder of the log, `train.jsonl`, and of the checkpoints. */
  readonly runFolder: string;
}

/** What a tuning will cost: that of the steps, and of labeling the dev part after every epoch. */
export interface TuningPreflight extends Preflight {
  /** Tokens whose prediction is scored, an epoch. */
  readonly scoredTokens: number;
  /** Seconds of all evaluations, on top of `seconds`. */
  readonly evaluationSeconds: number;
}

/** What the training data holds and what of it is used. */
export interface TuningAccount extends DataSurvey {
  /** Training reports over the cut-off, which are left out. */
  readonly overLong: readonly string[];
  /** Dev reports over the cut-off, which count as missed. */
  readonly devOverLong: readonly string[];
  /** Dev reports whose texts are nearly those of training reports, and these. */
  readonly nearlyShared: readonly string[];
  readonly baseDigest: string;
  readonly prompt: Pick<Prompter, 'template' | 'digest'>;
}

/** A tuning, checked and ready to begin. */
export interface Tuning {
  readonly account: TuningAccount;
  /** Measures what is to come, without changing anything. */
  preflight(measure: {
    readonly now: () => number;
    readonly residentBytes: () => number;
  }): Promise<TuningPreflight>;
  /** The first training report that is used, as the model reads it; see `exampleView`. */
  example(options: { readonly showText: boolean }): {
    readonly report: string;
    readonly view: string;
  };
  /** Trains; the model holds the best epoch after it. */
  train(progress: Progress): Promise<TrainResult>;
  /** Writes what was trained: a PEFT adapter, or a model folder. */
  write(folder: string, result: TrainResult): Promise<void>;
  release(): Promise<void>;
}

/**
 * Checks annotated reports and opens a base for tuning on the slots of a modality's findings. Throws InputError where
 * nothing can be learned, or its success not be told: no reports, none that fits, some without labels, a dev part that
 * shares patients or texts.
 */
export async function openTuning(
  { train: trainReports, dev }: TuningData,
  { base, context, settings, method = 'lora', runFolder }: TuningOptions,
): Promise<Tuning> {
  const { modality, seed, now = () => 0, signal } = context;
  const { lora, recipe, resume, model: asked } = settings;
  const { folder, maxTokens, precision } = base;
  const { findings } = modality;
  if (asked.form.answer !== 'slots') {
    throw new InputError('the labeler lora trains slots', { remedy: 'leave out answer' });
  }
  const nearlyShared = refuseSharedReports(trainReports, dev);
  refuseUnscorable(dev, modality);
  const survey = surveyData(findings, trainReports);
  const tokenizer = await openTokenizer(folder.folder);
  const prompter = openPrompter({ modality, tokenizer, form: asked.form });
  const { rows, overLong } = tuningRows(trainReports, {
    ...{ prompter, findings, maxTokens, counts: survey.counts },
    valueWeights: settings.valueWeights,
  });
  const digest = await baseDigest(folder);
  const model = await (method === 'lora' ? loraTunedModel : fullTunedModel)({
    ...{ base, settings, seed, scratch: join(runFolder, 'scored') },
  });
  const score = async (reports: readonly LabeledReport[]): Promise<DevScore> =>
    devScore(findings, await judge(reports, await model.llama()));
  const judge = async (reports: readonly LabeledReport[], llama: Llama): Promise<Judged[]> => {
    const labeler = languageModelLabeler({
      ...{ id: 'dev', llama, prompter, findings, answer: 'slots' },
      ...{ batch: asked.batch, maxTokens, digest: '' },
    });
    const judged: Judged[] = [];
    for await (const { labels } of labeler.label(each(reports))) {
      judged.push({ gold: reports[judged.length]?.labels ?? {}, predicted: labels });
    }
    return judged;
  };
  const describe = (row: TuningRow) => ({
    id: row.id,
    tokens: row.layout.ids.length,
    scored: slotWeight(row),
  });
  const prompt = { template: prompter.template, digest: prompter.digest };
  return {
    account: {
      ...{ ...survey, overLong, nearlyShared, baseDigest: digest, prompt },
      devOverLong: dev.flatMap((report) => (fits(report, prompter, maxTokens) ? [] : [report.id])),
    },
    async preflight({ now: clock, residentBytes }) {
      const evaluation = await measureEvaluation(dev, {
        ...{ score, now: clock, sample: asked.batch },
      });
      const { trained } = model;
      const told = await preflight({
        ...{ model: trained, rows, describe, seed, recipe, now: clock, residentBytes },
      });
      const scored = Math.max(1, told.epochs - (recipe.evaluationDelay ?? 0));
      return {
        ...told,
        scoredTokens: rows.reduce((sum, { targets }) => sum + targets.scored, 0),
        // trained in full, the model is opened anew for each evaluation
        evaluationSeconds:
          scored * evaluation.seconds + (method === 'full' ? scored : 1) * evaluation.opening,
        // what was trained is written once more at the end and, trained in full, to be scored
        diskBytes: told.diskBytes + told.parameters * 4 * (method === 'full' ? 2 : 1),
      };
    },
    example({ showText }) {
      const report = trainReports.find(({ id }) => id === rows[0]?.id);
      if (report === undefined) throw new Error('rows without a report');
      const view = exampleView(report, { prompter, tokenizer, findings, showText });
      return { report: report.id, view };
    },
    train: (progress) =>
      train<TuningRow>({
        ...{ model: model.trained, rows, describe, folder: runFolder, seed, recipe, resume },
        identity: {
          ...{ base: digest, prompt: prompter.digest, method, precision, device: asked.device },
          engine: settings.engine,
          ...(method === 'lora' && { lora: digestOf(lora) }),
          dev: digestOf(dev.map(({ id, text, labels }) => [id, text, labels])),
        },
        ...(dev.length > 0 && {
          evaluate: async () => {
            const { score: mean, findings: byFinding } = await score(dev);
            return { ...byFinding, score: mean };
          },
        }),
        ...{ now, progress },
        ...(signal !== undefined && { signal }),
      }),
    write: (output, { best }) =>
      model.write(output, {
        ...{ modality: modality.id, seed, ...recipe, valueWeights: settings.valueWeights },
        prompt: prompter.digest,
        form: {
          prompt: prompter.template,
          guideline: asked.form.guideline,
          ...(asked.form.names !== undefined && { names: asked.form.names }),
          maxTokens,
        },
        trainingReports: rows.length,
        devReports: dev.length,
        ...(best !== undefined && { devScore: best.score }),
      }),
    release: () => model.release(),
  };
}

/** A dev part without one annotated scored finding gives no score. */
function refuseUnscorable(dev: readonly LabeledReport[], { findings }: Modality): void {
  const isScorable = dev.some(({ labels }) =>
    findings.some(
      ({ id, values, scored }) => scored && values.some(({ code }) => code === labels[id]),
    ),
  );
  if (dev.length === 0 || isScorable) return;
  throw new InputError(`none of ${dev.length} dev reports has a label of a scored finding`, {
    remedy: 'annotate them, or train without a dev part',
  });
}

function fits(report: LabeledReport, prompter: Prompter, maxTokens: number): boolean {
  return (
    !prompter.exceeds(report, maxTokens) && layOutRow(prompter.row(report)).ids.length <= maxTokens
  );
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  await Promise.resolve();
  yield* items;
}
