import { seededRandom, type StudyStatistics, type SweepRun } from '@labelray/core';
import type { CodedGold } from '../counts/codeGold.ts';
import { codePredictions } from '../counts/codePredictions.ts';
import { metrics } from '../metrics/metrics.ts';
import type { Units } from './formUnits.ts';
import { resampleSystems } from './resampleSystems.ts';
import type { SystemPredictions } from './studyInput.ts';

/**
 * The primary metric of systems that are points of a sweep and no more, on one corpus, with the draws that all other
 * systems have there. Nothing where the corpus cannot have the metric.
 */
export function scoreVariants(
  variants: readonly SystemPredictions[],
  {
    gold,
    units,
    corpus,
    findings,
    statistics: { primary, draws, level, seed },
  }: {
    readonly gold: CodedGold;
    readonly units: Units;
    readonly corpus: string;
    readonly findings: readonly string[];
    readonly statistics: StudyStatistics;
  },
): (SweepRun & { readonly system: string })[] {
  const metric = metrics.find(({ id, listed }) => id === primary && listed(gold.layout));
  if (metric === undefined) return [];
  const statistics = [{ name: primary, of: metric.value }];
  return variants.map(({ system, seed: run, predictions }) => {
    const name = `predictions of "${system}" on "${corpus}"`;
    const { codes, invalid } = codePredictions(gold, predictions, { name, findings });
    const random = seededRandom(seed, 'bootstrap', corpus);
    const resampled = resampleSystems(gold, [codes], units, statistics, { draws, level, random });
    return {
      system,
      corpus,
      ...(run === undefined ? {} : { seed: run }),
      n: gold.reportIds.length,
      invalid,
      score: resampled.interval(0, primary),
    };
  });
}
