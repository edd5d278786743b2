import type { SweepRun, SweepScore, SystemScore } from '@labelray/core';
import type { SweepInput } from './studyInput.ts';

/** Sweeps with the runs of their points: of variants, and of systems that are scored in full. */
export function gatherSweeps(
  sweeps: readonly SweepInput[],
  {
    variants,
    systems,
    metric,
  }: {
    readonly variants: readonly (SweepRun & { readonly system: string })[];
    readonly systems: readonly SystemScore[];
    readonly metric: string;
  },
): SweepScore[] {
  const full = systems.flatMap(({ intervals, ...run }) => {
    const score = intervals[metric];
    return score === undefined ? [] : [{ ...run, score }];
  });
  const runsOf = (id: string): SweepRun[] =>
    [...full, ...variants]
      .filter(({ system }) => system === id)
      .map(({ corpus, seed, n, invalid, score }) => ({
        corpus,
        ...(seed === undefined ? {} : { seed }),
        n,
        invalid,
        score,
      }));
  return sweeps.map(({ id, title, vary, series }) => ({
    id,
    title,
    vary,
    metric,
    series: series.map((line) => ({
      title: line.title,
      // A point without predictions stays away: its system could not run here.
      points: line.points
        .map((point) => ({ ...point, runs: runsOf(point.system) }))
        .filter((point) => point.runs.length > 0),
    })),
  }));
}
