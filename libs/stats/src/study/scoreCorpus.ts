import {
  InputError,
  seededRandom,
  type Family,
  type ScoredCorpus,
  type SeedSpread,
  type SystemScore,
} from '@labelray/core';
import { seedSpread } from '../comparison/seedSpread.ts';
import { codeGold } from '../counts/codeGold.ts';
import { codePredictions } from '../counts/codePredictions.ts';
import type { Layout } from '../counts/layOut.ts';
import type { Metric } from '../metrics/metric.ts';
import { metrics } from '../metrics/metrics.ts';
import {
  compareSystems,
  type ComparedStatistic,
  type Comparison,
  type Runs,
} from './compareSystems.ts';
import { formUnits } from './formUnits.ts';
import { findingStatistic, planStatistics } from './planStatistics.ts';
import { resampleSystems } from './resampleSystems.ts';
import { isRare } from './scoreFinding.ts';
import { scoreSystem } from './scoreSystem.ts';
import type { GradedCorpus, StudyInput } from './studyInput.ts';

/** What one corpus adds to the scores of a study; P values are adjusted later, over all corpora. */
export interface CorpusScores {
  readonly corpus: ScoredCorpus;
  readonly systems: readonly SystemScore[];
  readonly comparisons: readonly Comparison[];
  readonly seedSpread: readonly SeedSpread[];
  readonly notes: readonly string[];
}

/** A metric by its id, as a family names it. */
function metricOf(
  { id, metric: name, perFinding }: Family,
  layout: Layout,
  corpus: string,
): Metric {
  const listed = metrics.filter((metric) => metric.listed(layout));
  const usable = perFinding ? listed.filter(({ ofFinding }) => ofFinding !== undefined) : listed;
  const metric = usable.find((candidate) => candidate.id === name);
  if (metric === undefined) {
    const scope = perFinding ? ' finding by finding' : '';
    throw new InputError(`family "${id}": "${corpus}" has no metric "${name}"${scope}`, {
      remedy: `metrics there: ${usable.map((candidate) => candidate.id).join(', ')}`,
    });
  }
  return metric;
}

/** What a family compares: each finding that is averaged, or the average. */
function comparedStatistics(
  family: Family,
  metric: Metric,
  { slots }: Layout,
): ComparedStatistic[] {
  const { id, value, ofFinding } = metric;
  if (!family.perFinding || ofFinding === undefined) return [{ name: id, of: value, rare: false }];
  return slots
    .filter(({ weak }) => !weak)
    .map((slot) => ({
      name: findingStatistic(id, slot),
      of: (tally) => ofFinding(tally, slot),
      slot,
      rare: family.kind === 'confirmatory' && isRare(slot),
    }));
}

/** Spread over seeds of every system that has several. */
function spreads(systems: readonly SystemScore[], metric: string): SeedSpread[] {
  const runs = Map.groupBy(systems, ({ system }) => system);
  return [...runs].flatMap(([system, scores]) => {
    const known = scores.flatMap(({ corpus, seed, metrics: values }) => {
      const value = values[metric];
      return seed === undefined || typeof value !== 'number' ? [] : [{ corpus, seed, value }];
    });
    const [first] = known;
    if (first === undefined || known.length < 2) return [];
    const values = known.map(({ value }) => value);
    const seeds = known.map(({ seed }) => seed);
    return [{ system, corpus: first.corpus, metric, seeds, values, ...seedSpread(values) }];
  });
}

/** Scores all systems of one test set, with the comparisons that families declare on it. */
export function scoreCorpus(input: StudyInput, graded: GradedCorpus): CorpusScores {
  const { statistics, modality } = input;
  const { corpus, weak = [] } = graded;
  const notes: string[] = [];
  const note = (text: string) => notes.push(`${corpus.title}: ${text}`);

  const reports = graded.reports.filter(({ labels }) => Object.keys(labels).length > 0);
  if (reports.length === 0) {
    throw new InputError(`corpus "${corpus.id}" has no report with gold labels`, {
      remedy: 'give it gold, or take it out of the study',
    });
  }
  const without = graded.reports.length - reports.length;
  if (without > 0)
    note(`${without} of ${graded.reports.length} reports have no gold and are not scored`);
  const scoredIds = new Set(reports.map(({ id }) => id));
  const ungraded = new Set(graded.reports.map(({ id }) => id).filter((id) => !scoredIds.has(id)));
  const scored = { ...graded, reports };

  const gold = codeGold(modality.findings, reports, { gold: corpus.gold, weak });
  const { layout } = gold;
  const absent = modality.findings.filter(
    (finding) => finding.scored && !layout.slots.some((slot) => slot.finding.id === finding.id),
  );
  if (absent.length > 0) {
    note(`no gold for ${absent.map(({ abbreviation }) => abbreviation).join(', ')}`);
  }
  const units = formUnits(reports);
  units.notes.forEach(note);

  const answers = input.systems
    .filter((system) => system.corpus === corpus.id)
    .map((system) => ({
      ...system,
      predictions: system.predictions.filter(({ reportId }) => !ungraded.has(reportId)),
    }));
  const findings = modality.findings.map(({ id }) => id);
  const coded = answers.map(({ system, title, predictions }) => {
    const name = `predictions of "${system}" on "${corpus.id}"`;
    const codes = codePredictions(gold, predictions, { name, findings });
    if (codes.missing > 0) {
      note(
        `${title} has no prediction for ${codes.missing} of ${reports.length} reports (INVALID)`,
      );
    }
    return codes;
  });

  const families = statistics.families.filter(({ corpora }) => corpora.includes(corpus.id));
  const named = families.map((family) => metricOf(family, layout, corpus.id));
  const perFinding = corpus.gold === 'binary' ? 'binaryMacroU1' : 'macroPresent';
  const averages = metrics.filter(
    (metric) =>
      metric.listed(layout) &&
      (metric.resampled || named.includes(metric) || metric.id === statistics.primary),
  );
  const byFinding = metrics.filter((metric) => metric.id === perFinding || named.includes(metric));
  const resampled = resampleSystems(
    gold,
    coded.map(({ codes }) => codes),
    units,
    planStatistics(layout, averages, byFinding),
    {
      draws: statistics.draws,
      level: statistics.level,
      random: seededRandom(statistics.seed, 'bootstrap', corpus.id),
    },
  );
  const systems = answers.map((system, place) =>
    scoreSystem(input, scored, system, {
      gold,
      coded: coded[place] ?? { codes: [], invalid: 0, truncated: 0, missing: 0 },
      resampled,
      place,
      averages,
      perFinding,
    }),
  );

  const runsOf = (id: string): Runs => ({
    system: id,
    runs: answers.flatMap(({ system }, place) =>
      system === id ? [{ place, codes: coded[place]?.codes ?? [] }] : [],
    ),
  });
  const comparisons = families.flatMap((family, f) =>
    family.pairs.flatMap(([system, comparator]) => {
      const pair = [runsOf(system), runsOf(comparator)] as const;
      const missing = pair.find(({ runs }) => runs.length === 0);
      const metric = named[f];
      if (missing !== undefined || metric === undefined) {
        note(
          `${system} − ${comparator} (${family.id}) is not compared: no predictions of ${missing?.system ?? family.metric}`,
        );
        return [];
      }
      return compareSystems(
        { family, corpus: corpus.id },
        pair,
        { gold, units, resampled },
        comparedStatistics(family, metric, layout),
        {
          rounds: statistics.permutations,
          level: statistics.level,
          random: seededRandom(statistics.seed, 'permutation', corpus.id, system, comparator),
        },
      );
    }),
  );
  return {
    corpus: { ...corpus, unit: units.unit, units: units.units },
    systems,
    comparisons,
    seedSpread: spreads(systems, statistics.primary),
    notes,
  };
}
