import { seededRandom, type Family, type StudyStatistics } from '@labelray/core';
import type { CodedGold } from '../counts/codeGold.ts';
import type { Metric } from '../metrics/metric.ts';
import {
  compareSystems,
  type ComparedStatistic,
  type Comparison,
  type Run,
} from './compareSystems.ts';
import type { Units } from './formUnits.ts';
import { findingStatistic } from './planStatistics.ts';
import type { ResampledSystems } from './resampleSystems.ts';
import { isRare } from './scoreFinding.ts';

/** What a family compares: each finding that is averaged, or the average. */
function comparedStatistics(
  family: Family,
  { id, value, ofFinding }: Metric,
  { layout }: CodedGold,
): ComparedStatistic[] {
  if (!family.perFinding || ofFinding === undefined) {
    return [{ family, name: id, of: value, rare: false }];
  }
  return layout.slots
    .filter(({ weak }) => !weak)
    .map((slot) => ({
      family,
      name: findingStatistic(id, slot),
      of: (tally) => ofFinding(tally, slot),
      finding: slot.finding.id,
      rare: family.kind === 'confirmatory' && isRare(slot),
    }));
}

/**
 * All comparisons that families declare on one corpus. A pair of systems named by several families is resampled and
 * permuted once for all of them; a pair with a system that has no predictions is noted, not compared.
 */
export function testFamilies(
  {
    families,
    named,
    corpus,
    statistics,
  }: {
    readonly families: readonly Family[];
    /** The metric of each family. */
    readonly named: readonly Metric[];
    readonly corpus: string;
    readonly statistics: StudyStatistics;
  },
  {
    runs,
    ...material
  }: {
    readonly gold: CodedGold;
    readonly units: Units;
    readonly resampled: ResampledSystems;
    readonly runs: readonly (Run & { readonly system: string })[];
  },
): { readonly comparisons: readonly Comparison[]; readonly notes: readonly string[] } {
  const declared = new Map<string, { pair: readonly [string, string]; of: ComparedStatistic[] }>();
  families.forEach((family, f) => {
    const metric = named[f];
    if (metric === undefined) return;
    for (const pair of family.pairs) {
      const entry = declared.get(JSON.stringify(pair)) ?? { pair, of: [] };
      entry.of.push(...comparedStatistics(family, metric, material.gold));
      declared.set(JSON.stringify(pair), entry);
    }
  });

  const notes: string[] = [];
  const comparisons = [...declared.values()].flatMap(({ pair: [system, comparator], of }) => {
    const runsOf = (id: string) => ({ system: id, runs: runs.filter((run) => run.system === id) });
    const pair = [runsOf(system), runsOf(comparator)] as const;
    const missing = pair.filter((side) => side.runs.length === 0).map((side) => side.system);
    if (missing.length > 0) {
      notes.push(
        `${system} is not compared with ${comparator}: no predictions of ${missing.join(' and ')}`,
      );
      return [];
    }
    return compareSystems(corpus, pair, material, of, {
      rounds: statistics.permutations,
      level: statistics.level,
      random: seededRandom(statistics.seed, 'permutation', corpus, system, comparator),
    });
  });
  return { comparisons, notes };
}
