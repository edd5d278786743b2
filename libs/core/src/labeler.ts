import type { Modality } from './modality.ts';
import type { Prediction } from './prediction.ts';
import type { LabeledReport, Report } from './report.ts';

/** Turns reports into labels: exactly one prediction a report, in the order of the reports. */
export interface Labeler {
  readonly id: string;
  label(reports: AsyncIterable<Report>): AsyncIterable<Prediction>;
  /** What a person must know before reading its answers, told once before the first. */
  readonly caution?: string;
  /** What a person should know once all reports are labeled, such as rows of a file that no report matched. */
  notes?(): readonly string[];
}

/** Told after each finished unit of work; `total` is absent where the end is not known. */
export type Progress = (done: number, total?: number) => void;

/** A labeler that has to learn first. `fit` keeps what it learned in the folder its context names. */
export interface Trainable {
  fit(
    train: readonly LabeledReport[],
    dev: readonly LabeledReport[],
    progress: Progress,
  ): Promise<Labeler>;
}

/** What a labeler is made from. */
export interface LabelerContext {
  readonly modality: Modality;
  /** What follows the colon in `file:predictions.csv`. */
  readonly argument?: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Where a trained labeler keeps what it learned. */
  readonly folder?: string;
  readonly seed: number;
  /** Milliseconds of a clock, for the log of a training; without one its lines tell no speed. */
  readonly now?: () => number;
  /** Ends a training after the step it is in, with a checkpoint. */
  readonly signal?: AbortSignal;
}

/**
 * The entry of one labeler, exported as `labeler` from `libs/labelers/src/<name>/labeler.ts` and found by that path.
 * A labeler with `train` is opened from the folder its `fit` filled; `train` gives nothing where, as it is asked for, it
 * has nothing to learn: a language model without examples.
 */
export interface LabelerModule {
  /** One line for `labelray label --help`. */
  readonly summary: string;
  open(context: LabelerContext): Promise<Labeler>;
  train?(context: LabelerContext): Trainable | undefined;
}
