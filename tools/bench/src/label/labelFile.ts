import { fileSource } from '@labelray/corpus/files';
import {
  fileError,
  type Finding,
  InputError,
  type Labeler,
  peakMiB,
  type Report,
} from '@labelray/core';
import {
  formatPrediction,
  parseCorpus,
  parseReports,
  type LabelForm,
} from '@labelray/core/formats';
import { closeSync, fsyncSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { isJsonLines } from '../files/isJsonLines.ts';
import { writeChunks } from '../files/atomicFile.ts';
import { labelRows, type Labeled } from './labelRows.ts';
import { oneEach } from './oneEach.ts';
import { progressBar } from '../progressBar.ts';
import { beginPartial, type Partial } from '../files/partialFile.ts';
import { presentTinyModel } from '../tinyModel.ts';
import { loadLabeler, loadModality, parseLabeler } from '../workspace.ts';

/** What `labelray label` was asked for. */
export interface LabelRequest {
  readonly modality: string;
  readonly labeler: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly input: string;
  readonly output: string;
  readonly form: LabelForm['form'];
  readonly idColumn?: string;
  readonly textColumn?: string;
  readonly evidence: boolean;
  readonly probabilities: boolean;
  readonly seed: number;
  readonly resume: boolean;
  /** Receives a line for the person at the terminal. */
  readonly say: (line: string) => void;
}

/** What `labelray label` did. */
export interface LabelAccount {
  readonly output: string;
  readonly reports: number;
  /** Of these, rows that an earlier, interrupted run had written. */
  readonly resumed: number;
  readonly invalid: number;
  readonly truncated: number;
  readonly seconds: number;
  /** Peak memory of the process. */
  readonly peakMiB: number;
  readonly interrupted: boolean;
}

/**
 * Labels a file of reports. Rows are appended to `<output>.partial`, which is renamed when complete; after an
 * interruption `resume` goes on behind the last whole row.
 *
 * @throws InputError on bad input, or when a partial file was made from other input or by another labeler.
 */
export async function labelFile(request: LabelRequest): Promise<LabelAccount> {
  const started = performance.now();
  const { output, say } = request;
  const { findings } = await loadModality(request.modality);
  const labeler = await openLabeler(request);
  if (labeler.caution !== undefined) say(labeler.caution);
  const partial = await beginPartial(output, {
    resume: request.resume,
    made: {
      modality: request.modality,
      labeler: request.labeler,
      options: request.options,
      form: request.form,
      evidence: request.evidence,
      probabilities: request.probabilities,
      seed: request.seed,
    },
  });
  const counts = { reports: partial.ids.length, invalid: 0, truncated: 0 };
  const interruption = interruptible();
  const bar = progressBar('labeling');
  const waiting: Report[] = [];
  const reports = behind(interruption.until(readReports(request)), partial, (report) => {
    waiting.push(report);
  });
  async function* counted(): AsyncGenerator<Labeled> {
    for await (const prediction of oneEach(labeler, reports)) {
      counts.reports++;
      if (prediction.status !== 'ok') counts[prediction.status]++;
      bar.update(counts.reports);
      yield { prediction, text: waiting.shift()?.text ?? '' };
    }
  }
  try {
    await writeChunks(partial.file, rows(request, findings, counted(), partial));
    fsyncSync(partial.file);
  } catch (error) {
    throw fileError(error, output);
  } finally {
    closeSync(partial.file);
    bar.stop();
    interruption.release();
  }
  const account = {
    output,
    ...counts,
    resumed: partial.ids.length,
    seconds: (performance.now() - started) / 1000,
    peakMiB: Math.round(peakMiB()),
    interrupted: interruption.happened(),
  };
  if (account.interrupted) {
    say(
      `interrupted: ${counts.reports} reports are labeled; the same command with --resume goes on`,
    );
    return account;
  }
  for (const note of labeler.notes?.() ?? []) say(note);
  renameSync(partial.path, output);
  rmSync(partial.card, { force: true });
  say(
    `${counts.reports} reports labeled into ${output}: ${counts.invalid} invalid, ${counts.truncated} truncated`,
  );
  return account;
}

async function openLabeler({ modality, labeler, options, seed }: LabelRequest): Promise<Labeler> {
  const { name, argument } = parseLabeler(labeler);
  const labelerModule = await loadLabeler(name);
  return labelerModule.open({
    modality: await loadModality(modality),
    ...(argument !== undefined && { argument: onDisk(argument) }),
    options,
    seed,
  });
}

/** Paths as they are from here, and miniature models by their names: `lora:tiny-llama-1m+my-adapter`. */
function onDisk(argument: string): string {
  const pieces = argument.split('+');
  const models = pieces.map((piece) => presentTinyModel(piece));
  return models.every((model) => model === undefined)
    ? resolve(argument)
    : pieces.map((piece, i) => models[i] ?? resolve(piece)).join('+');
}

async function* readReports(request: LabelRequest): AsyncGenerator<Report> {
  const { input, idColumn, textColumn, form, say } = request;
  const source = fileSource(input);
  if (isJsonLines(input)) {
    yield* parseCorpus(source);
    return;
  }
  const { columns, reports } = await parseReports(source, {
    ...(idColumn !== undefined && { idColumn }),
    ...(textColumn !== undefined && { textColumn }),
    ...(form === 'chexpert' && { form: 'chexpert' }),
    warn: say,
  });
  for (const { column, as, how } of columns) say(`column ${column ?? '–'}: ${as} (${how})`);
  yield* reports;
}

/** The reports behind those a partial file already answers, which must be the same ones in the same order. */
async function* behind(
  reports: AsyncIterable<Report>,
  { ids, path }: Partial,
  seen: (report: Report) => void,
): AsyncGenerator<Report> {
  let n = 0;
  for await (const report of reports) {
    const answered = ids[n++];
    if (answered === undefined) {
      seen(report);
      yield report;
    } else if (answered !== report.id) {
      throw new InputError(
        `report ${n} of the input is "${report.id}", the partial file has "${answered}"`,
        {
          file: path,
          row: n + 1,
          remedy: 'resume with the same input, or remove the partial file to start again',
        },
      );
    }
  }
}

async function* rows(
  { form, labeler, output, evidence, probabilities }: LabelRequest,
  findings: readonly Finding[],
  labeled: AsyncIterable<Labeled>,
  partial: Partial,
): AsyncGenerator<string> {
  if (!output.endsWith('.jsonl')) {
    yield* labelRows(labeled, findings, {
      ...{ form, evidence, probabilities },
      header: partial.isEmpty,
    });
    return;
  }
  for await (const { prediction } of labeled) {
    yield formatPrediction({ ...prediction, system: labeler });
  }
}

/** Stops the input at the next report after SIGINT, so that what is finished reaches the disk. */
function interruptible() {
  let interrupted = false;
  const onSignal = () => {
    interrupted = true;
  };
  process.once('SIGINT', onSignal);
  return {
    happened: () => interrupted,
    release: () => process.off('SIGINT', onSignal),
    async *until(reports: AsyncIterable<Report>) {
      for await (const report of reports) {
        if (interrupted) return;
        yield report;
      }
    },
  };
}
