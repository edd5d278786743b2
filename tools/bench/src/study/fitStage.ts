import { prettyJson } from '@labelray/core/formats';
import { InputError, type LabeledReport } from '@labelray/core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { progressBar } from '../progressBar.ts';
import { readStoredCorpus } from './corporaStage.ts';
import { measured, type ComputeRun } from './measured.ts';
import type { StudyRun } from './studyRun.ts';
import { availableRuns, systemContext } from './systems.ts';

/** Trains every trained system, once a seed, into `systems/<system>/`. */
export async function fitStage(run: StudyRun): Promise<void> {
  const compute: ComputeRun[] = [];
  const corpora = new Map<string, LabeledReport[]>();
  for (const systemRun of availableRuns(run).runs) {
    const { labelerModule, context } = await systemContext(run, systemRun);
    if (labelerModule.train === undefined) continue;
    const corpus = trainingCorpus(run, systemRun.system.trainedOn);
    const reports = corpora.get(corpus) ?? (await readStoredCorpus(run, corpus));
    corpora.set(corpus, reports);
    const train = reports.filter((r) => r.split === 'train');
    if (train.length === 0) {
      throw new InputError(`corpus "${corpus}" has no training part`, {
        remedy: `declare a split for it, or leave out system "${systemRun.system.id}"`,
      });
    }
    mkdirSync(join(run.output, 'systems', systemRun.stem), { recursive: true });
    const bar = progressBar(`training ${systemRun.stem}`);
    const trainable = labelerModule.train(context);
    const dev = reports.filter((r) => r.split === 'dev');
    const { seconds, peakMiB } = await measured(() => trainable.fit(train, dev, bar.update));
    bar.stop();
    compute.push({
      system: systemRun.stem,
      corpus,
      stage: 'fit',
      seconds,
      reports: train.length,
      peakMiB,
    });
    run.say(`trained ${systemRun.stem} on ${train.length} reports in ${seconds.toFixed(1)} s`);
  }
  await writeAtomically(join(run.output, 'systems', 'compute.json'), [prettyJson(compute)]);
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
