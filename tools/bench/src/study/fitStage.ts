import { prettyJson } from '@labelray/core/formats';
import { InputError, type LabeledReport } from '@labelray/core';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { progressBar } from '../progressBar.ts';
import { readStoredCorpus } from './corporaStage.ts';
import { measured, type ComputeRun } from './measured.ts';
import { codeDigest, contentDigests, digest } from './runKey.ts';
import { started } from './started.ts';
import { systemPaths, type StudyRun } from './studyRun.ts';
import { systemWork } from './systemWork.ts';
import { availableRuns, openSystem, systemContext, teacherOf, type SystemRun } from './systems.ts';
import { trainingSubset } from './trainingSubset.ts';
import { weakLabels } from './weakLabels.ts';

/** What a system learns from and chooses its best state by. */
interface TrainingData {
  readonly corpus: string;
  readonly train: readonly LabeledReport[];
  readonly dev: readonly LabeledReport[];
}

/**
 * Trains every system that has something to learn, once a seed, into `systems/<system>/`, in processes of their own
 * where their `threads` leave room for more than one. A run that was finished from the same data, recipe, base and code
 * is kept.
 */
export async function fitStage(run: StudyRun): Promise<void> {
  const fits = started<ComputeRun>();
  const inTurn = systemWork(run, 'fit');
  const code = codeDigest(run.modality.id);
  const contentOf = contentDigests();
  const dataOf = trainingData(run);
  const { runs } = availableRuns(run);
  for (const [i, systemRun] of runs.entries()) {
    const { system, stem } = systemRun;
    const { labelerModule, context } = await systemContext(run, systemRun);
    const trainable = labelerModule.train?.(context);
    if (trainable === undefined) continue;
    const { corpus, train, dev } = await dataOf(systemRun);
    const { labeler, options = {} } = system;
    const bases = await Promise.all(systemPaths(run, system).map(contentOf));
    const key = digest({ code, labeler, options, seed: context.seed, bases, train, dev });
    const folder = join(run.output, 'systems', stem);
    const file = join(run.output, 'systems', `compute.${stem}.json`);
    const fit = async (): Promise<ComputeRun> => {
      // What an earlier recipe left must not be taken for this one's.
      if (options.resume !== true) rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const bar = progressBar(`training ${stem}`);
      try {
        const { seconds, peakMiB } = await measured(() => trainable.fit(train, dev, bar.update));
        return { system: stem, corpus, stage: 'fit', seconds, reports: train.length, peakMiB };
      } finally {
        bar.stop();
      }
    };
    const fitted = inTurn(systemRun, { file, key }, fit);
    fits.add(
      fitted.then(({ compute, kept }) => {
        const how = `on ${train.length} reports in ${compute.seconds.toFixed(1)} s`;
        run.say(`${kept ? 'kept' : 'trained'} ${stem} ${how} (run ${i + 1} of ${runs.length})`);
        return compute;
      }),
    );
  }
  const compute = await fits.all();
  if (run.only !== undefined) return;
  await writeAtomically(join(run.output, 'systems', 'compute.json'), [prettyJson(compute)]);
}

/** The training and dev part of a run, with weak labels where its system wants such; corpora are read once. */
function trainingData(run: StudyRun): (systemRun: SystemRun) => Promise<TrainingData> {
  const parts = new Map<string, Omit<TrainingData, 'corpus'>>();
  const partsOf = async ({ system }: SystemRun, corpus: string) => {
    const teacher = teacherOf(run.study, system);
    const name = JSON.stringify([corpus, teacher?.id]);
    const known = parts.get(name);
    if (known !== undefined) return known;
    const reports = await readStoredCorpus(run, corpus);
    const gold = {
      train: reports.filter((r) => r.split === 'train'),
      dev: reports.filter((r) => r.split === 'dev'),
    };
    const made = teacher === undefined ? gold : await taught(run, teacher, gold);
    parts.set(name, made);
    return made;
  };
  return async (systemRun) => {
    const { system, seed } = systemRun;
    const corpus = trainingCorpus(run, system.trainedOn);
    const { train, dev } = await partsOf(systemRun, corpus);
    if (train.length === 0) {
      throw new InputError(`corpus "${corpus}" has no training part`, {
        remedy: `declare a split for it, or leave out system "${system.id}"`,
      });
    }
    const count = system.train?.reports;
    const drawn =
      count === undefined ? train : trainingSubset(train, count, seed ?? run.study.statistics.seed);
    return { corpus, train: drawn, dev };
  };
}

/** Both parts as a teacher labels them. */
async function taught(
  run: StudyRun,
  teacher: StudyRun['study']['systems'][number],
  { train, dev }: Omit<TrainingData, 'corpus'>,
): Promise<Omit<TrainingData, 'corpus'>> {
  const teaching: SystemRun = { system: teacher, stem: teacher.id };
  const { labelerModule, context } = await systemContext(run, teaching);
  if (labelerModule.train?.(context) !== undefined) {
    throw new InputError(
      `system "${teacher.id}" learns from gold, and is to label training reports`,
      {
        remedy: 'name a system in "train.labels" that learns nothing, such as rules',
      },
    );
  }
  const labeler = await openSystem(run, teaching);
  return { train: await weakLabels(labeler, train), dev: await weakLabels(labeler, dev) };
}

function trainingCorpus({ study }: StudyRun, declared: string | undefined): string {
  const corpus = declared ?? study.corpora.find(({ role }) => role === 'internal')?.id;
  if (corpus === undefined) {
    throw new InputError(`study "${study.name}" has trained systems and no internal corpus`, {
      remedy: 'add one, or name a corpus in "trainedOn"',
    });
  }
  return corpus;
}
