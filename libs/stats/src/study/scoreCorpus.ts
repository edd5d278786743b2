import {
  InputError,
  seededRandom,
  type ScoredCorpus,
  type SeedMean,
  type SeedSpread,
  type SweepRun,
  type SystemScore,
} from '@labelray/core';
import { seedSpread } from '../comparison/seedSpread.ts';
import { codeGold } from '../counts/codeGold.ts';
import { codePredictions } from '../counts/codePredictions.ts';
import { metrics } from '../metrics/metrics.ts';
import type { Comparison } from './compareSystems.ts';
import { formUnits } from './formUnits.ts';
import { meansOverSeeds } from './meansOverSeeds.ts';
import { metricOfFamily } from './metricOfFamily.ts';
import { planStatistics } from './planStatistics.ts';
import { resampleSystems } from './resampleSystems.ts';
import { scoreSystem } from './scoreSystem.ts';
import { scoreVariants } from './scoreVariants.ts';
import { testFamilies } from './testFamilies.ts';
import type { GradedCorpus, StudyInput } from './studyInput.ts';

/** What one corpus adds to the scores of a study; P values are adjusted later, over all corpora. */
export interface CorpusScores {
  readonly corpus: ScoredCorpus;
  readonly systems: readonly SystemScore[];
  readonly comparisons: readonly Comparison[];
  readonly seedSpread: readonly SeedSpread[];
  readonly seedMeans: readonly SeedMean[];
  readonly variants: readonly (SweepRun & { readonly system: string })[];
  readonly notes: readonly string[];
}

/** Spread over seeds of every system that has several. */
function spreads(systems: readonly SystemScore[], metric: string): SeedSpread[] {
  return [...new Set(systems.map(({ system }) => system))].flatMap((system) => {
    const scores = systems.filter((score) => score.system === system);
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

  const here = input.systems
    .filter((system) => system.corpus === corpus.id)
    .map((system) => ({
      ...system,
      predictions: system.predictions.filter(({ reportId }) => !ungraded.has(reportId)),
    }));
  const answers = here.filter(({ variant }) => variant === undefined);
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
  const named = families.map((family) => metricOfFamily(family, layout, corpus.id));
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
      units,
      resampled,
      place,
      averages,
      perFinding,
    }),
  );

  const runs = answers.map(({ system }, place) => ({
    system,
    place,
    codes: coded[place]?.codes ?? [],
  }));
  const comparisons = testFamilies(
    { families, named, corpus: corpus.id, statistics },
    { gold, units, resampled, runs },
  );
  comparisons.notes.forEach(note);
  return {
    corpus: { ...corpus, unit: units.unit, units: units.units },
    systems,
    comparisons: comparisons.comparisons,
    seedSpread: spreads(systems, statistics.primary),
    seedMeans: meansOverSeeds(systems, {
      resampled,
      averages: averages.map(({ id }) => id),
      perFinding,
      slots: layout.slots,
    }),
    variants: scoreVariants(
      here.filter(({ variant }) => variant === true),
      { gold, units, corpus: corpus.id, findings, statistics },
    ),
    notes,
  };
}
