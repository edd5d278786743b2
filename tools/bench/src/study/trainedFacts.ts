import { expandSweeps, type Study } from '@labelray/core';
import type { StudyInput } from '@labelray/stats';
import type { PredictionsIndex } from './labelStage.ts';
import type { ComputeRun } from './measured.ts';

type Runs = PredictionsIndex['runs'];

/** Reports that a system learned from; its runs differ in the seed alone. */
function trainingReports(system: string, fits: readonly ComputeRun[]): number | undefined {
  return fits.find(({ system: stem }) => stem.replace(/\.seed-?\d+$/, '') === system)?.reports;
}

/** The sweeps of a study, with what is known of the system behind each point. */
export function sweepInputs(
  study: Study,
  runs: Runs,
  fits: readonly ComputeRun[],
): NonNullable<StudyInput['sweeps']> {
  return expandSweeps(study).sweeps.map(({ series, ...sweep }) => ({
    ...sweep,
    series: series.map(({ title, points }) => ({
      title,
      points: points.map((point) => {
        const reports = trainingReports(point.system, fits);
        const parameters = runs.find(({ system }) => system === point.system)?.parameters;
        return {
          ...point,
          ...(reports !== undefined && { reports }),
          ...(parameters !== undefined && { parameters }),
        };
      }),
    })),
  }));
}

/** Says of every weakly supervised system that it saw no gold. */
export function weakNotes(study: Study, runs: Runs, fits: readonly ComputeRun[]): string[] {
  const titleOf = (id: string) => study.systems.find((system) => system.id === id)?.title ?? id;
  return study.systems.flatMap(({ id, train }) => {
    const run = runs.find(({ system }) => system === id);
    if (train?.labels === undefined || run === undefined) return [];
    const reports = trainingReports(id, fits) ?? 0;
    return [
      `${run.title}: learned what ${titleOf(train.labels)} says of the text of ${reports} training reports and of the dev part; no gold was used.`,
    ];
  });
}

/** Says which systems read findings by the names of the lexicon, since the rules know no other phrases than those. */
export function namingNotes({ systems }: Study, runs: Runs): string[] {
  const titles = systems.flatMap(({ id, options }) => {
    const run = options?.names === 'lexicon' && runs.find(({ system }) => system === id);
    return run ? [run.title] : [];
  });
  if (titles.length === 0) return [];
  return [
    `Names by lexicon: ${titles.join('; ')} read reports in which findings go by their names wherever the lexicon of the rules knows them; what is said of them is as written.`,
  ];
}
