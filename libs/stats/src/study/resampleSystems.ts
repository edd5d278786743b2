import type { Random } from '@labelray/core';
import type { CodedGold } from '../counts/codeGold.ts';
import { patternHistogram } from '../counts/patternHistogram.ts';
import { bcaInterval, type IntervalRequest } from '../intervals/bcaInterval.ts';
import { clusterBootstrap } from '../intervals/clusterBootstrap.ts';
import type { Estimate } from '@labelray/core';
import type { Units } from './formUnits.ts';
import type { Statistic } from './planStatistics.ts';

/** The same draws of units for all systems of a corpus, so that their differences are paired. */
export interface ResampledSystems {
  /** Value, draws and jackknife of one statistic of one system. */
  readonly request: (system: number, statistic: string) => IntervalRequest;
  readonly interval: (system: number, statistic: string) => Estimate;
}

/** Resamples units once for all systems and statistics. */
export function resampleSystems(
  gold: CodedGold,
  predicted: readonly (readonly Int16Array[])[], // (systems)(findings)(reports)
  { unitOf, units, strata }: Units,
  statistics: readonly Statistic[],
  {
    draws,
    level,
    random,
  }: { readonly draws: number; readonly level: number; readonly random: Random },
): ResampledSystems {
  const histogram = patternHistogram(gold, predicted, unitOf, units);
  const evaluate = (out: Float64Array): void => {
    for (let system = 0; system < predicted.length; system++) {
      const tally = histogram.tally(system);
      const first = system * statistics.length;
      statistics.forEach(({ of }, s) => {
        out[first + s] = of(tally);
      });
    }
  };
  const resampled = clusterBootstrap(
    {
      weighted: (weights, out) => {
        histogram.weigh(weights);
        evaluate(out);
      },
      without: (unit, out) => {
        histogram.without(unit);
        evaluate(out);
      },
    },
    { units, strata, count: predicted.length * statistics.length, draws, random },
  );
  const places = new Map(statistics.map(({ name }, place) => [name, place]));
  const request = (system: number, statistic: string): IntervalRequest => {
    const place = places.get(statistic);
    if (place === undefined) throw new RangeError(`statistic ${statistic} was not resampled`);
    const at = system * statistics.length + place;
    return {
      value: resampled.values[at] ?? NaN,
      draws: resampled.draws[at] ?? new Float64Array(),
      jackknife: resampled.jackknife[at] ?? [],
      strata,
      level,
    };
  };
  return { request, interval: (system, statistic) => bcaInterval(request(system, statistic)) };
}
