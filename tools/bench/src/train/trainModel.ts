import { InputError, peakMiB, type LabelerContext } from '@labelray/core';
import { fileSource } from '@labelray/corpus/files';
import {
  customaryLimit,
  loraSettings,
  openBase,
  openTuning,
  type TuningAccount,
  type TuningMethod,
  type TuningPreflight,
} from '@labelray/labelers/tuning';
import { renderSvg } from '@labelray/report';
import {
  readTrainingLog,
  TrainingError,
  type EvaluationLine,
  type TrainResult,
} from '@labelray/training';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { writeAtomically } from '../files/atomicFile.ts';
import { progressBar } from '../progressBar.ts';
import { loadModality } from '../workspace.ts';
import { annotatedReports, type AnnotatedReports } from './annotatedReports.ts';
import { baseLicence } from './baseLicence.ts';
import { modelCard, type CardFacts } from './modelCard.ts';
import { preflightText } from './preflightText.ts';
import { freeBytes, prepareOutput } from './prepareOutput.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';
import { trainingFigure } from './trainingFigure.ts';
import { tuningWarnings } from './warnings.ts';

/** What `labelray train` was asked for. */
export interface TrainRequest {
  readonly modality: string;
  readonly base: string;
  readonly train: string;
  readonly dev?: string;
  readonly output: string;
  readonly method: TuningMethod;
  readonly seed: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Tell what would be trained and what it would cost, and end. */
  readonly dryRun: boolean;
  /** Receives a line for the person at the terminal; never the text of a report. */
  readonly say: (line: string) => void;
  /** Receives the view of an example with its text, where it was asked for. */
  readonly show?: (view: string) => void;
}

/** What it did. */
export interface TrainAccount {
  readonly output: string;
  readonly method: TuningMethod;
  readonly reports: { readonly train: number; readonly dev: number };
  readonly data: TuningAccount;
  readonly preflight: TuningPreflight;
  readonly warnings: readonly string[];
  /** A training that was only looked at is `planned`. */
  readonly ended: TrainResult['ended'] | 'planned';
  readonly steps: number;
  readonly seconds: number;
  readonly devScore?: number;
  /** Peak memory of the process. */
  readonly peakMiB: number;
}

/**
 * Tunes a model from files: tells what it will work on and what it will cost, trains, and writes adapter or model with
 * card and curves. SIGINT ends after the step it is in, with a checkpoint that `--resume` goes on from.
 */
export async function trainModel(request: TrainRequest): Promise<TrainAccount> {
  const { output, method, say } = request;
  const modality = await loadModality(request.modality);
  const parts = {
    train: await annotatedReports(request.train, { modality, part: 'train' }),
    dev:
      request.dev === undefined
        ? undefined
        : await annotatedReports(request.dev, { modality, part: 'dev' }),
  };
  const settings = loraSettings(request.settings);
  const base = await openBase(request.base, settings.model, customaryLimit);
  if (method === 'full' && base.precision !== 'f32') {
    throw new InputError(`--full trains in f32, not in ${base.precision}`, {
      remedy: 'leave out --precision; the result can be quantized',
    });
  }
  await prepareOutput(output, { base: request.base });
  const interruption = interruptible();
  const context: LabelerContext = {
    ...{ modality, argument: request.base, options: request.settings, seed: request.seed },
    ...{ now: () => performance.now(), signal: interruption.signal },
  };
  const runFolder = join(output, 'run');
  const bar = progressBar('training');
  try {
    const tuning = await openTuning(
      { train: parts.train.reports, dev: parts.dev?.reports ?? [] },
      { base, context, settings, method, runFolder },
    );
    try {
      const { account } = tuning;
      tellParts(parts, say);
      const preflight = await tuning.preflight({
        now: () => performance.now(),
        residentBytes: () => process.memoryUsage.rss(),
      });
      const example = tuning.example({ showText: false });
      const { maxTokens, precision } = base;
      say(preflightText({ modality, account, preflight, example, maxTokens }).trimEnd());
      request.show?.(tuning.example({ showText: true }).view);
      const warnings = tuningWarnings(modality, account);
      for (const warning of warnings) say(`warning: ${warning}`);
      refuseTooLarge(preflight, { freeDisk: await freeBytes(output), folder: output });
      const told = {
        ...{ output, method, data: account, preflight, warnings },
        reports: { train: parts.train.reports.length, dev: parts.dev?.reports.length ?? 0 },
      };
      if (request.dryRun)
        return { ...told, ended: 'planned', steps: 0, seconds: 0, peakMiB: peak() };
      const result = await tuning.train(bar.update);
      bar.stop();
      if (result.ended !== 'aborted') {
        await tuning.write(output, result);
        await writeCard(output, {
          ...{ modality, method, account, parts, settings, precision, maxTokens },
          ...{ seed: request.seed, evaluations: [] },
          base: { name: basename(resolve(request.base)), licence: baseLicence(request.base) },
        });
      }
      tellResult(result, { output, method, say });
      const { ended, steps, seconds, best } = result;
      return {
        ...told,
        ...{ ended, steps, seconds, peakMiB: peak() },
        ...(best !== undefined && { devScore: best.score }),
      };
    } finally {
      await tuning.release();
    }
  } catch (error) {
    if (error instanceof TrainingError) throw new InputError(error.message);
    throw error;
  } finally {
    bar.stop();
    interruption.release();
  }
}

/** Writes README.md and the curves, from the log of the run; the same log, the same bytes. */
async function writeCard(output: string, facts: CardFacts): Promise<void> {
  const lines = await Array.fromAsync(
    readTrainingLog(fileSource(join(output, 'run', 'train.jsonl'))),
  );
  const evaluations = lines.filter((line): line is EvaluationLine => line.kind === 'evaluation');
  const { spec, id } = trainingFigure(lines, { title: `Training on ${facts.modality.title}` });
  await writeAtomically(join(output, `${id}.vl.json`), [`${JSON.stringify(spec, undefined, 2)}\n`]);
  await writeAtomically(join(output, `${id}.svg`), [await renderSvg(spec)]);
  await writeAtomically(join(output, 'README.md'), [modelCard({ ...facts, evaluations })]);
}

function tellParts(
  { train, dev }: { readonly train: AnnotatedReports; readonly dev: AnnotatedReports | undefined },
  say: (line: string) => void,
): void {
  say(`training on ${train.reports.length} reports, ${dev?.reports.length ?? 0} held out`);
  for (const [part, found] of Object.entries({ train, dev })) {
    if (found === undefined) continue;
    const { otherPart, unannotated } = found;
    if (otherPart > 0) say(`${part}: ${otherPart} reports of other parts are not used`);
    if (unannotated > 0) say(`${part}: ${unannotated} reports without labels are not used`);
  }
}

function tellResult(
  { ended, steps, seconds, best }: TrainResult,
  {
    output,
    method,
    say,
  }: {
    readonly output: string;
    readonly method: TuningMethod;
    readonly say: (line: string) => void;
  },
): void {
  const what = method === 'lora' ? 'adapter' : 'model';
  say(
    ended === 'aborted'
      ? `stopped after step ${steps}; the same command with --resume goes on`
      : `trained ${steps} steps in ${seconds.toFixed(1)} s${ended === 'patience' ? ', no better dev score for as many epochs as --patience' : ''}; ${what} in ${output}`,
  );
  if (best !== undefined) say(`best dev macro F1 ${best.score.toFixed(3)} in epoch ${best.epoch}`);
}

function interruptible() {
  const stop = new AbortController();
  const interrupt = () => {
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  return {
    signal: stop.signal,
    release: () => process.removeListener('SIGINT', interrupt),
  };
}

const peak = (): number => Math.round(peakMiB());
