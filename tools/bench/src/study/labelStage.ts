import { fileSource } from '@labelray/corpus/files';
import type { LabeledReport, Report } from '@labelray/core';
import {
  formatPrediction,
  parsePredictions,
  type PredictionLine,
  prettyJson,
} from '@labelray/core/formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { oneEach } from '../label/oneEach.ts';
import { progressBar } from '../progressBar.ts';
import { readStoredCorpus, testPart, type CorporaIndex } from './corporaStage.ts';
import { measured, type ComputeRun } from './measured.ts';
import type { Missing, StudyRun } from './studyRun.ts';
import { availableRuns, openSystem, type SystemRun } from './systems.ts';

/** What the label stage did; `predictions/index.json`. */
export interface PredictionsIndex {
  readonly runs: readonly {
    readonly system: string;
    readonly title: string;
    readonly corpus: string;
    readonly seed?: number;
    readonly file: string;
  }[];
  readonly missing: readonly Missing[];
}

/** Labels the test part of every corpus with every system into `predictions/<system>@<corpus>.jsonl`. */
export async function labelStage(run: StudyRun): Promise<void> {
  const folder = join(run.output, 'predictions');
  const { runs, missing } = availableRuns(run);
  const done: PredictionsIndex['runs'][number][] = [];
  const compute: ComputeRun[] = [];
  for (const corpus of corporaIndex(run).present) {
    const reports = testPart(await readStoredCorpus(run, corpus));
    for (const systemRun of runs) {
      const file = `${systemRun.stem}@${corpus}.jsonl`;
      const { result, seconds, peakMiB } = await measured(() =>
        labelReports(run, systemRun, reports, corpus),
      );
      await writeAtomically(join(folder, file), result);
      const { id: system, title } = systemRun.system;
      done.push({
        system,
        title,
        corpus,
        ...(systemRun.seed !== undefined && { seed: systemRun.seed }),
        file,
      });
      compute.push({
        system: systemRun.stem,
        corpus,
        stage: 'label',
        seconds,
        reports: reports.length,
        peakMiB,
      });
      run.say(
        `labeled ${corpus} with ${systemRun.stem}: ${reports.length} reports in ${seconds.toFixed(1)} s`,
      );
    }
  }
  await writeAtomically(join(folder, 'compute.json'), [prettyJson(compute)]);
  const index: PredictionsIndex = { runs: done, missing };
  await writeAtomically(join(folder, 'index.json'), [prettyJson(index)]);
}

/** What the corpora stage left. */
export function corporaIndex(run: StudyRun): CorporaIndex {
  const file = join(run.output, 'corpora', 'index.json');
  return JSON.parse(readFileSync(file, 'utf8')) as CorporaIndex;
}

/** The predictions of one file of the label stage. */
export function readStoredPredictions(run: StudyRun, file: string): Promise<PredictionLine[]> {
  return Array.fromAsync(parsePredictions(fileSource(join(run.output, 'predictions', file))));
}

async function labelReports(
  run: StudyRun,
  systemRun: SystemRun,
  reports: readonly LabeledReport[],
  corpus: string,
): Promise<string[]> {
  const labeler = await openSystem(run, systemRun);
  const bar = progressBar(`labeling ${corpus} with ${systemRun.stem}`);
  const lines: string[] = [];
  for await (const prediction of oneEach(labeler, withoutGold(reports))) {
    lines.push(formatPrediction({ ...prediction, system: systemRun.stem }));
    bar.update(lines.length, reports.length);
  }
  bar.stop();
  for (const note of labeler.notes?.() ?? []) run.say(note);
  return lines;
}

/** What a labeler may see of a test report: everything but its gold. */
async function* withoutGold(reports: readonly LabeledReport[]): AsyncGenerator<Report> {
  await Promise.resolve();
  for (const { id, patientId, sections, text, split, age, sex, date } of reports) {
    yield {
      id,
      sections,
      text,
      ...(patientId !== undefined && { patientId }),
      ...(split !== undefined && { split }),
      ...(age !== undefined && { age }),
      ...(sex !== undefined && { sex }),
      ...(date !== undefined && { date }),
    };
  }
}
