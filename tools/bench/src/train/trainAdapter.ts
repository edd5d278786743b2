import { InputError, type LabeledReport, type Modality } from '@labelray/core';
import {
  customaryLimit,
  loraSettings,
  openBase,
  readExamples,
  tune,
} from '@labelray/labelers/tuning';
import { TrainingError } from '@labelray/training';
import { join } from 'node:path';
import process from 'node:process';
import { progressBar } from '../progressBar.ts';
import { loadModality } from '../workspace.ts';

/** What `labelray train` was asked for. */
export interface TrainRequest {
  readonly modality: string;
  readonly base: string;
  readonly train: string;
  readonly dev?: string;
  readonly output: string;
  readonly seed: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Receives a line for the person at the terminal. */
  readonly say: (line: string) => void;
}

/** What it did. */
export interface TrainAccount {
  readonly adapter: string;
  readonly reports: { readonly train: number; readonly dev: number };
  readonly ended: 'finished' | 'patience' | 'aborted';
  readonly steps: number;
  readonly seconds: number;
  readonly devScore?: number;
}

/** Trains an adapter from files; SIGINT ends after the step it is in, with a checkpoint that `--resume` goes on from. */
export async function trainAdapter(request: TrainRequest): Promise<TrainAccount> {
  const { output, say } = request;
  const modality = await loadModality(request.modality);
  const train = await annotated(request.train, modality);
  const dev = request.dev === undefined ? [] : await annotated(request.dev, modality);
  const settings = loraSettings(request.settings);
  const base = await openBase(request.base, settings.model, customaryLimit);
  say(`training on ${train.length} reports, ${dev.length} held out; base ${request.base}`);
  for (const line of unseenValues(modality, train)) say(line);
  const stop = new AbortController();
  const interrupt = () => {
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  const bar = progressBar('training');
  try {
    const result = await tune(
      { train, dev },
      {
        base,
        context: {
          modality,
          argument: request.base,
          options: request.settings,
          seed: request.seed,
          now: () => performance.now(),
          signal: stop.signal,
        },
        settings,
        adapterFolder: output,
        runFolder: join(output, 'run'),
        progress: bar.update,
      },
    );
    bar.stop();
    const { ended, steps, seconds, best } = result;
    say(
      ended === 'aborted'
        ? `stopped after step ${steps}; the same command with --resume goes on`
        : `trained ${steps} steps in ${seconds.toFixed(1)} s; adapter in ${output}`,
    );
    if (best !== undefined)
      say(`best dev macro F1 ${best.score.toFixed(3)} in epoch ${best.epoch}`);
    return {
      adapter: output,
      reports: { train: train.length, dev: dev.length },
      ended,
      steps,
      seconds,
      ...(best !== undefined && { devScore: best.score }),
    };
  } catch (error) {
    if (error instanceof TrainingError) throw new InputError(error.message);
    throw error;
  } finally {
    bar.stop();
    process.removeListener('SIGINT', interrupt);
  }
}

/** The reports of a file that have labels. */
async function annotated(file: string, modality: Modality): Promise<LabeledReport[]> {
  const reports = await readExamples(file, modality);
  return reports.filter((report): report is LabeledReport => 'labels' in report);
}

/** Values that no training report has: the model cannot learn them. */
function unseenValues({ findings }: Modality, train: readonly LabeledReport[]): string[] {
  return findings.flatMap(({ id, values }) =>
    values.flatMap(({ code, word }) =>
      train.some(({ labels }) => labels[id] === code)
        ? []
        : [`no training report has "${id}" ${word} (${code}); it will not be learned`],
    ),
  );
}
