import type { Compute, LabeledReport, Prediction, ScoredCorpus } from '@labelray/core';
import { formatScores, parseCorpusCard, prettyJson } from '@labelray/core/formats';
import { cohortFacts } from '@labelray/corpus';
import type { GradedCorpus, SystemPredictions } from '@labelray/stats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { readStoredCorpus, testPart } from './corporaStage.ts';
import { corporaIndex, readStoredPredictions, type PredictionsIndex } from './labelStage.ts';
import { machine, type ComputeRun } from './measured.ts';
import { scoreInThreads } from './scoreInThreads.ts';
import type { StudyRun } from './studyRun.ts';
import { namingNotes, sweepInputs, weakNotes } from './trainedFacts.ts';

/** Scores all stored predictions against the stored corpora into `scores.json`, and gathers `compute.json`. */
export async function scoreStage(run: StudyRun): Promise<void> {
  const { study, modality, output } = run;
  const { present, missing, leakage } = corporaIndex(run);
  const predictions = readJson(join(output, 'predictions', 'index.json')) as PredictionsIndex;
  const corpora = await Promise.all(present.map((id) => gradedCorpus(run, id)));
  const declared = new Set(study.systems.map(({ id }) => id));
  const systems: SystemPredictions[] = await Promise.all(
    predictions.runs.map(async ({ file, system, title, corpus, seed, weak }) => {
      const lines = await readStoredPredictions(run, file);
      return {
        ...{ system, title, corpus },
        ...(seed !== undefined && { seed }),
        ...(weak !== undefined && { weak }),
        // A model stamps what it says; rules and files do not.
        ...(lines.some(({ model }) => model !== undefined) && { floats: true as const }),
        ...(!declared.has(system) && { variant: true as const }),
        predictions: scorable(lines, corpora, corpus),
      };
    }),
  );
  const fits = readJson(join(output, 'systems', 'compute.json')) as ComputeRun[];
  const { id, title, findings, phenomenonGroups, mappings = [] } = modality;
  const scores = await scoreInThreads({
    study: {
      name: study.name,
      title: study.title,
      synthetic: study.corpora.some(({ provenance }) => provenance === 'synthetic'),
    },
    modality: { id, title, findings, ...(phenomenonGroups && { phenomenonGroups }) },
    mappings,
    statistics: { ...study.statistics, families: study.families },
    corpora,
    leakage,
    systems,
    ...(study.sweeps !== undefined && { sweeps: sweepInputs(study, predictions.runs, fits) }),
    notes: [
      ...weakNotes(study, predictions.runs, fits),
      ...namingNotes(study, predictions.runs),
      ...[...missing, ...predictions.missing].map(
        ({ what, obtain }) => `${what} is missing: ${obtain}`,
      ),
    ],
  });
  await writeAtomically(join(output, 'scores.json'), [formatScores(scores)]);
  const compute: Compute = {
    schema: 'labelray/compute@1',
    machine: machine(),
    runs: [...fits, ...(readJson(join(output, 'predictions', 'compute.json')) as ComputeRun[])],
  };
  await writeAtomically(join(output, 'compute.json'), [prettyJson(compute)]);
}

async function gradedCorpus(run: StudyRun, id: string): Promise<GradedCorpus> {
  const file = join(run.output, 'corpora', `${id}.card.json`);
  const card = parseCorpusCard(readFileSync(file, 'utf8'), file);
  const reports = await readStoredCorpus(run, id);
  const parts = [...new Set(reports.map((r) => r.split ?? 'test'))];
  const leftOut: Record<string, number> = {};
  for (const { reason } of card.leftOut) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  const corpus: Omit<ScoredCorpus, 'unit' | 'units'> = {
    id,
    title: card.title,
    role: card.role,
    provenance: card.provenance,
    gold: card.gold ?? 'values',
    sections: card.sections,
    read: card.read,
    leftOut,
    parts: parts.map((part) =>
      cohortFacts(
        part,
        reports.filter((r) => (r.split ?? 'test') === part),
        run.modality.findings,
      ),
    ),
  };
  return { corpus, reports: testPart(reports).filter(hasGold), weak: weakFindings(run, id) };
}

/** Predictions of the reports that have gold; the others were labeled and cannot be scored. */
function scorable(
  predictions: readonly Prediction[],
  corpora: readonly GradedCorpus[],
  id: string,
): Prediction[] {
  const graded = corpora.find(({ corpus }) => corpus.id === id);
  const known = new Set(graded?.reports.map((report) => report.id));
  return predictions.filter(({ reportId }) => known.has(reportId));
}

/** Reports that nobody annotated are labeled but cannot be scored. */
function hasGold({ labels }: LabeledReport): boolean {
  return Object.keys(labels).length > 0;
}

/** Findings that the gold's scheme only overlaps; shown apart. */
function weakFindings({ study, modality }: StudyRun, id: string): string[] {
  const scheme = study.corpora.find((corpus) => corpus.id === id)?.gold;
  const crosswalk = modality.crosswalks?.find((c) => c.scheme === scheme);
  return Object.entries(crosswalk?.findings ?? {})
    .filter(([, { weak }]) => weak === true)
    .map(([finding]) => finding);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
