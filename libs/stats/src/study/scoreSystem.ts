import type { SystemScore } from '@labelray/core';
import type { CodedGold } from '../counts/codeGold.ts';
import type { CodedPredictions } from '../counts/codePredictions.ts';
import { codeGold } from '../counts/codeGold.ts';
import { codePredictions } from '../counts/codePredictions.ts';
import { countCells } from '../counts/countCells.ts';
import type { Tally } from '../counts/tally.ts';
import { paperInterval } from '../intervals/paperInterval.ts';
import { macroPaper } from '../metrics/macroPaper.ts';
import type { Metric } from '../metrics/metric.ts';
import { countPhenomena, testedCells } from './countPhenomena.ts';
import type { Units } from './formUnits.ts';
import { groupPhenomena } from './groupPhenomena.ts';
import { mapValues } from './mapValues.ts';
import { findingStatistic, valueStatistic } from './planStatistics.ts';
import { pointMetrics } from './pointMetrics.ts';
import type { ResampledSystems } from './resampleSystems.ts';
import { scoreFinding } from './scoreFinding.ts';
import type { GradedCorpus, StudyInput, SystemPredictions } from './studyInput.ts';

/** Cells predicted with a value that the finding's gold never uses, by code. */
function neverInGold({ layout, predicted }: Tally): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { finding, firstValue, values, support, weak } of layout.slots) {
    if (weak) continue;
    finding.values.slice(0, values).forEach(({ code }, c) => {
      const n = predicted[firstValue + c] ?? 0;
      if (support[c] === 0 && n > 0) counts[code] = (counts[code] ?? 0) + n;
    });
  }
  return counts;
}

/** Metrics under each declared mapping that concerns the modality's values. */
function mappedMetrics(
  { mappings = [], modality }: Pick<StudyInput, 'mappings' | 'modality'>,
  { corpus, reports, weak = [] }: GradedCorpus,
  { system, predictions }: SystemPredictions,
): Pick<SystemScore, 'mapped'> {
  if (corpus.gold === 'binary' || mappings.length === 0) return {};
  return {
    mapped: Object.fromEntries(
      mappings.map((mapping) => {
        const { findings, report, prediction } = mapValues(mapping, modality.findings);
        const gold = codeGold(findings, reports.map(report), { gold: corpus.gold, weak });
        const { codes } = codePredictions(gold, predictions.map(prediction), {
          name: system,
          findings: findings.map(({ id }) => id),
        });
        return [`${mapping.from}→${mapping.to}`, pointMetrics(countCells(gold, codes))];
      }),
    ),
  };
}

/** The published interval of the published metric; null where the corpus cannot have it. */
function publishedInterval(
  gold: CodedGold,
  codes: readonly Int16Array[],
): SystemScore['paperInterval'] {
  if (!macroPaper.listed(gold.layout)) return null;
  const interval = paperInterval(gold.reportIds.length, (weights) =>
    macroPaper.value(countCells(gold, codes, weights)),
  );
  return Number.isNaN(interval.mean) ? null : interval;
}

/** Every number of one system (and seed) on one corpus; `place` is its place among the resampled systems. */
export function scoreSystem(
  input: Pick<StudyInput, 'mappings' | 'modality' | 'statistics'>,
  graded: GradedCorpus,
  answers: SystemPredictions,
  {
    gold,
    coded,
    units,
    resampled,
    place,
    averages,
    perFinding,
  }: {
    readonly gold: CodedGold;
    readonly coded: CodedPredictions;
    readonly units: Units;
    readonly resampled: ResampledSystems;
    readonly place: number;
    readonly averages: readonly Metric[];
    /** The metric whose share a finding's F1 is. */
    readonly perFinding: string;
  },
): SystemScore {
  const tally = countCells(gold, coded.codes);
  const tested = testedCells(graded.reports, gold, coded.codes);
  return {
    system: answers.system,
    title: answers.title,
    corpus: graded.corpus.id,
    ...(answers.seed === undefined ? {} : { seed: answers.seed }),
    ...(answers.floats === undefined ? {} : { floats: answers.floats }),
    ...(answers.weak === undefined ? {} : { weak: answers.weak }),
    n: gold.reportIds.length,
    invalid: coded.invalid,
    truncated: coded.truncated,
    metrics: pointMetrics(tally),
    intervals: Object.fromEntries(averages.map(({ id }) => [id, resampled.interval(place, id)])),
    ...mappedMetrics(input, graded, answers),
    neverInGold: neverInGold(tally),
    paperInterval: publishedInterval(gold, coded.codes),
    findings: gold.layout.slots.map((slot) =>
      scoreFinding(tally, slot, {
        finding: resampled.interval(place, findingStatistic(perFinding, slot)),
        value: (code) => resampled.interval(place, valueStatistic(slot, code)),
      }),
    ),
    ...(tested.length === 0
      ? {}
      : {
          phenomena: countPhenomena(tested),
          phenomenonGroups: groupPhenomena(tested, units, {
            groups: input.modality.phenomenonGroups,
            level: input.statistics.level,
          }),
        }),
  };
}
