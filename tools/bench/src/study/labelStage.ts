import { fileSource } from '@labelray/corpus/files';
import type { LabeledReport, StudySystem } from '@labelray/core';
import {
  formatPrediction,
  parsePredictions,
  type PredictionLine,
  prettyJson,
} from '@labelray/core/formats';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { oneEach } from '../label/oneEach.ts';
import { progressBar } from '../progressBar.ts';
import { readStoredCorpus, testPart, type CorporaIndex } from './corporaStage.ts';
import { measured, type ComputeRun } from './measured.ts';
import { codeDigest, contentDigests, digest } from './runKey.ts';
import { started } from './started.ts';
import { systemPaths, type Missing, type StudyRun } from './studyRun.ts';
import { systemWork } from './systemWork.ts';
import { availableRuns, openSystem, teacherOf, type SystemRun } from './systems.ts';
import { withoutGold } from './withoutGold.ts';

/** What the label stage did; `predictions/index.json`. */
export interface PredictionsIndex {
  readonly runs: readonly {
    readonly system: string;
    readonly title: string;
    readonly corpus: string;
    readonly seed?: number;
    /** The system whose answers it learned. */
    readonly weak?: string;
    /** Of its model, in studies that vary models. */
    readonly parameters?: number;
    readonly file: string;
  }[];
  readonly missing: readonly Missing[];
}

/**
 * Labels the test part of every corpus with every system into `predictions/<system>@<corpus>.jsonl`, in processes of
 * their own where the `threads` of systems leave room for more than one. Predictions that were made of the same reports
 * by the same system, state and code are kept.
 */
export async function labelStage(run: StudyRun): Promise<void> {
  const folder = join(run.output, 'predictions');
  const { runs, missing } = availableRuns(run);
  const done: PredictionsIndex['runs'][number][] = [];
  const labeling = started<ComputeRun>();
  const inTurn = systemWork(run, 'label');
  const code = codeDigest(run.modality.id);
  const contentOf = contentDigests();
  const parametersOf = await sizes(run);
  for (const corpus of corporaIndex(run).present) {
    const reports = testPart(await readStoredCorpus(run, corpus));
    const asked = digest(await Array.fromAsync(withoutGold(reports)));
    for (const systemRun of runs) {
      const { system, stem, seed } = systemRun;
      const file = `${stem}@${corpus}.jsonl`;
      const { labeler, options = {} } = system;
      const state = join(run.output, 'systems', stem);
      const used = [...systemPaths(run, system), ...(existsSync(state) ? [state] : [])];
      const contents = await Promise.all(used.map(contentOf));
      const key = digest({ code, labeler, options, seed: seed ?? null, contents, asked });
      const record = join(folder, `compute.${stem}@${corpus}.json`);
      const label = async (): Promise<ComputeRun> => {
        const { result, seconds, peakMiB } = await measured(() =>
          labelReports(run, systemRun, reports, corpus),
        );
        await writeAtomically(join(folder, file), result);
        return { system: stem, corpus, stage: 'label', seconds, reports: reports.length, peakMiB };
      };
      const labeled = inTurn(systemRun, { file: record, key }, label);
      labeling.add(
        labeled.then(({ compute, kept }) => {
          run.say(
            kept
              ? `kept what ${stem} says of ${corpus}`
              : `labeled ${corpus} with ${stem}: ${reports.length} reports in ${compute.seconds.toFixed(1)} s`,
          );
          return compute;
        }),
      );
      const teacher = teacherOf(run.study, system);
      const parameters = await parametersOf(system);
      done.push({
        system: system.id,
        title:
          teacher === undefined
            ? system.title
            : `${system.title}, weakly supervised by ${teacher.title}`,
        corpus,
        ...(seed !== undefined && { seed }),
        ...(teacher !== undefined && { weak: teacher.id }),
        ...(parameters !== undefined && { parameters }),
        file,
      });
    }
  }
  const compute = await labeling.all();
  if (run.only !== undefined) return;
  await writeAtomically(join(folder, 'compute.json'), [prettyJson(compute)]);
  const index: PredictionsIndex = { runs: done, missing };
  await writeAtomically(join(folder, 'index.json'), [prettyJson(index)]);
}

/** How large the model of a system is; only sweeps over models ask. */
async function sizes(run: StudyRun): Promise<(system: StudySystem) => Promise<number | undefined>> {
  const overModels = run.study.sweeps?.some(({ vary }) => vary === 'system' || vary === 'labeler');
  if (overModels !== true) return () => Promise.resolve(undefined);
  const { modelParameters } = await import('./modelParameters.ts');
  return async (system) => {
    const [base] = systemPaths(run, system);
    return base === undefined ? undefined : modelParameters(base);
  };
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
  if (labeler.caution !== undefined) run.say(labeler.caution);
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
