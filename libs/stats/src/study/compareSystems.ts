import type { ComparisonScore, Estimate, Family, Random } from '@labelray/core';
import { nonInferiority } from '../comparison/nonInferiority.ts';
import { pairedPermutation } from '../comparison/pairedPermutation.ts';
import { smallestDetectable } from '../comparison/smallestDetectable.ts';
import { swappedTallies } from '../comparison/swappedTallies.ts';
import type { CodedGold } from '../counts/codeGold.ts';
import { bcaInterval, type IntervalRequest } from '../intervals/bcaInterval.ts';
import { estimable } from '../numbers/estimable.ts';
import type { Units } from './formUnits.ts';
import type { Statistic } from './planStatistics.ts';
import type { ResampledSystems } from './resampleSystems.ts';

/** A comparison before its family is adjusted. */
export type Comparison = Omit<ComparisonScore, 'adjusted' | 'adjustment' | 'nonInferiority'> & {
  readonly nonInferiority?: { readonly margin: number; readonly p: number };
};

/** One run of a system on a corpus: its place among the resampled ones, and what it predicted. */
export interface Run {
  readonly place: number;
  readonly codes: readonly Int16Array[]; // (findings)(reports)
}

/** The runs of a system, one a training seed. */
export interface Runs {
  readonly system: string;
  readonly runs: readonly Run[];
}

/** A statistic that a family compares; `finding` where it is one finding's. */
export interface ComparedStatistic extends Statistic {
  readonly family: Family;
  readonly finding?: string;
  /** Printed, but not part of what a confirmatory family claims. */
  readonly rare: boolean;
}

/** Pairs runs so that the mean of their differences is the difference of the systems' means over seeds. */
export function pairRuns<Run>(a: readonly Run[], b: readonly Run[]): [Run, Run][] {
  if (a.length === b.length)
    return a.flatMap((run, i) => b.slice(i, i + 1).map((other): [Run, Run] => [run, other]));
  return a.flatMap((run) => b.map((other): [Run, Run] => [run, other]));
}

/** Mean over pairs of runs of the difference in value, draws and jackknife. */
function differenceOf(
  pairs: readonly (readonly [IntervalRequest, IntervalRequest])[],
): IntervalRequest {
  const mean = (of: (request: IntervalRequest) => ArrayLike<number>, at: number) =>
    pairs.reduce((sum, [a, b]) => sum + ((of(a)[at] ?? 0) - (of(b)[at] ?? 0)), 0) / pairs.length;
  const [first] = pairs[0] ?? [];
  const along = (of: (request: IntervalRequest) => ArrayLike<number>) =>
    Float64Array.from({ length: first === undefined ? 0 : of(first).length }, (_, i) =>
      mean(of, i),
    );
  return {
    value: mean(({ value }) => [value], 0),
    draws: along(({ draws }) => draws),
    jackknife: along(({ jackknife }) => jackknife),
    strata: first?.strata,
    ...(first?.level === undefined ? {} : { level: first.level }),
  };
}

/** P values of all statistics from one permutation; seeds of a system are swapped together. */
function permute(
  gold: CodedGold,
  pairs: readonly (readonly [Run, Run])[],
  { unitOf, units }: Units,
  statistics: readonly Statistic[],
  { rounds, random }: { readonly rounds: number; readonly random: Random },
): Float64Array {
  const swaps = pairs.map(([a, b]) => swappedTallies(gold, a.codes, b.codes, unitOf, units));
  return pairedPermutation(
    (swapped, out) => {
      out.fill(0);
      for (const swap of swaps) {
        const { a, b } = swap(swapped);
        statistics.forEach(({ of }, s) => {
          out[s] = (out[s] ?? 0) + (of(a) - of(b)) / swaps.length;
        });
      }
    },
    { units, count: statistics.length, rounds, random },
  );
}

/** Compares two systems on one corpus; all statistics, of whatever family, share draws and swaps. */
export function compareSystems(
  corpus: string,
  [system, comparator]: readonly [Runs, Runs],
  {
    gold,
    units,
    resampled,
  }: {
    readonly gold: CodedGold;
    readonly units: Units;
    readonly resampled: ResampledSystems;
  },
  statistics: readonly ComparedStatistic[],
  {
    rounds,
    level,
    random,
  }: { readonly rounds: number; readonly level: number; readonly random: Random },
): readonly Comparison[] {
  const pairs = pairRuns(system.runs, comparator.runs);
  const ps = permute(gold, pairs, units, statistics, { rounds, random });
  return statistics.map(({ family, name, finding, rare }, s): Comparison => {
    const difference = differenceOf(
      pairs.map(([a, b]) => [resampled.request(a.place, name), resampled.request(b.place, name)]),
    );
    const estimate: Estimate = bcaInterval(difference);
    const inferior = family.margin === undefined ? NaN : nonInferiority(difference, family.margin);
    return {
      family: family.id,
      kind: rare ? 'exploratory' : family.kind,
      corpus,
      metric: family.metric,
      system: system.system,
      comparator: comparator.system,
      ...(finding === undefined ? {} : { finding }),
      difference: estimate,
      p: estimable(ps[s] ?? NaN),
      detectable: estimable(smallestDetectable(difference.draws, { level })),
      ...(family.margin === undefined || Number.isNaN(inferior)
        ? {}
        : { nonInferiority: { margin: family.margin, p: inferior } }),
    };
  });
}
