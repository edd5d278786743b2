import type { SeedMean, SystemScore } from '@labelray/core';
import type { FindingSlot } from '../counts/layOut.ts';
import { bcaInterval, type IntervalRequest } from '../intervals/bcaInterval.ts';
import { findingStatistic } from './planStatistics.ts';
import type { ResampledSystems } from './resampleSystems.ts';

/** Mean over runs of value, draws and jackknife; all runs share the draws, so the mean has an interval of its own. */
function meanRequest(requests: readonly IntervalRequest[]): IntervalRequest {
  const [first] = requests;
  const mean = (of: (request: IntervalRequest) => ArrayLike<number>): Float64Array =>
    Float64Array.from(
      { length: first === undefined ? 0 : of(first).length },
      (_, at) => requests.reduce((sum, each) => sum + (of(each)[at] ?? NaN), 0) / requests.length,
    );
  return {
    value: mean(({ value }) => [value])[0] ?? NaN,
    draws: mean(({ draws }) => draws),
    jackknife: mean(({ jackknife }) => jackknife),
    strata: first?.strata,
    ...(first?.level === undefined ? {} : { level: first.level }),
  };
}

/** The mean over seeds of every system that has several, on one corpus: its averages, and each finding's F1. */
export function meansOverSeeds(
  systems: readonly SystemScore[], // in the order of their places
  {
    resampled,
    averages,
    perFinding,
    slots,
  }: {
    readonly resampled: ResampledSystems;
    readonly averages: readonly string[];
    readonly perFinding: string;
    readonly slots: readonly FindingSlot[];
  },
): SeedMean[] {
  return [...new Set(systems.map(({ system }) => system))].flatMap((system): SeedMean[] => {
    const runs = systems.flatMap((score, place) =>
      score.system === system ? [{ score, place }] : [],
    );
    const seeds = runs.flatMap(({ score }) => score.seed ?? []);
    const corpus = runs[0]?.score.corpus;
    if (corpus === undefined || seeds.length < 2) return [];
    const mean = (statistic: string) =>
      bcaInterval(meanRequest(runs.map(({ place }) => resampled.request(place, statistic))));
    return [
      {
        ...{ system, corpus, seeds },
        intervals: Object.fromEntries(averages.map((id) => [id, mean(id)])),
        findings: Object.fromEntries(
          slots.map((slot) => [slot.finding.id, mean(findingStatistic(perFinding, slot))]),
        ),
      },
    ];
  });
}
