import { seededRandom, type Estimate, type Random } from '@labelray/core';
import { pairedPermutation } from '../comparison/pairedPermutation.ts';
import { swappedTallies } from '../comparison/swappedTallies.ts';
import { countCells } from '../counts/countCells.ts';
import { patternHistogram } from '../counts/patternHistogram.ts';
import { bcaInterval } from '../intervals/bcaInterval.ts';
import { clusterBootstrap } from '../intervals/clusterBootstrap.ts';
import { paperInterval } from '../intervals/paperInterval.ts';
import { macroPresent } from '../metrics/macroPresent.ts';
import { drawTestSet, reportUnits, type DrawnTestSet } from './drawTestSet.ts';
import { chestPopulation } from './population.ts';

/** How much is simulated; the defaults of the shape are MIMIC-CXR's test set. */
export interface CalibrationSizes {
  readonly reports?: number;
  readonly patients?: number;
  /** Test sets whose intervals are checked, and draws of each. */
  readonly intervalSets: number;
  readonly draws: number;
  /** Test sets on which two equally good systems are compared, and permutation rounds of each. */
  readonly nullSets: number;
  readonly rounds: number;
  readonly seed: number;
}

/** How often something happened in so many test sets, with the standard error of that share. */
export interface Rate {
  readonly share: number;
  readonly error: number;
  readonly sets: number;
}

/** What intervals and tests do on test sets whose truth is known. */
export interface Calibration {
  readonly sizes: Required<CalibrationSizes>;
  readonly trueScore: number;
  /** Share of 95 % intervals that hold the true score, and their mean width. */
  readonly coverage: Readonly<
    Record<'patient' | 'report' | 'paper', Rate & { readonly width: number }>
  >;
  /** Share of true null hypotheses rejected at P ≤ .05. */
  readonly typeOne: Readonly<Record<'patient' | 'report', Rate>>;
}

/** BCa interval of macroPresent with these units. */
function interval(
  { gold, systems }: DrawnTestSet,
  { unitOf, units }: { readonly unitOf: Int32Array; readonly units: number },
  { draws, random }: { readonly draws: number; readonly random: Random },
): Estimate {
  const histogram = patternHistogram(gold, systems.slice(0, 1), unitOf, units);
  const score = (out: Float64Array) => {
    out[0] = macroPresent.value(histogram.tally(0));
  };
  const {
    values,
    draws: drawn,
    jackknife,
  } = clusterBootstrap(
    {
      weighted: (weights, out) => {
        histogram.weigh(weights);
        score(out);
      },
      without: (unit, out) => {
        histogram.without(unit);
        score(out);
      },
    },
    { units, draws, random },
  );
  return bcaInterval({
    value: values[0] ?? NaN,
    draws: drawn[0] ?? new Float64Array(),
    jackknife: jackknife[0] ?? [],
  });
}

/** P value of the difference in macroPresent of the two systems, swapping these units. */
function pValue(
  { gold, systems: [a = [], b = []] }: DrawnTestSet,
  { unitOf, units }: { readonly unitOf: Int32Array; readonly units: number },
  { rounds, random }: { readonly rounds: number; readonly random: Random },
): number {
  const swap = swappedTallies(gold, a, b, unitOf, units);
  const difference = (swapped: Uint8Array, out: Float64Array) => {
    const tallies = swap(swapped);
    out[0] = macroPresent.value(tallies.a) - macroPresent.value(tallies.b);
  };
  return pairedPermutation(difference, { units, rounds, random })[0] ?? NaN;
}

const rate = (count: number, sets: number): Rate => {
  const share = count / sets;
  return { share, error: Math.sqrt((share * (1 - share)) / sets), sets };
};

/** The two ways of taking units, and what each interval is called. */
const unitsOf = (set: DrawnTestSet) => ({
  patient: { unitOf: set.patientOf, units: set.patients },
  report: { unitOf: reportUnits(set), units: set.patientOf.length },
});

/**
 * Simulates test sets from a population whose true score is known and reports how often 95 % intervals hold it, by
 * patient and by report, and how often two equally good systems are called different at P ≤ .05.
 *
 * @example
 * calibrate({ intervalSets: 600, draws: 999, nullSets: 2500, rounds: 199, seed: 1 }).coverage.patient.share // => 0.95
 */
export function calibrate(
  sizes: CalibrationSizes,
  progress: (done: number, total: number) => void = () => undefined,
): Calibration {
  const all = { reports: 3270, patients: 293, ...sizes };
  const { reports, patients, intervalSets, draws, nullSets, rounds, seed } = all;
  const population = chestPopulation();
  const { trueScore } = population;
  const total = intervalSets + nullSets;

  const covered = { patient: 0, report: 0, paper: 0 };
  const widths = { patient: 0, report: 0, paper: 0 };
  for (let i = 0; i < intervalSets; i++) {
    const random = seededRandom(seed, 'interval', String(i));
    const set = drawTestSet(population, { reports, patients, systems: 1, random });
    const { patient, report } = unitsOf(set);
    const intervals = {
      patient: interval(set, patient, { draws, random }),
      report: interval(set, report, { draws, random }),
      paper: paperInterval(reports, (weights) =>
        macroPresent.value(countCells(set.gold, set.systems[0] ?? [], weights)),
      ),
    };
    for (const kind of ['patient', 'report', 'paper'] as const) {
      const { low, high } = intervals[kind];
      if (low === null || high === null) continue;
      if (low <= trueScore && trueScore <= high) covered[kind]++;
      widths[kind] += high - low;
    }
    progress(i + 1, total);
  }

  const rejected = { patient: 0, report: 0 };
  for (let i = 0; i < nullSets; i++) {
    const random = seededRandom(seed, 'null', String(i));
    const set = drawTestSet(population, { reports, patients, systems: 2, random });
    const units = unitsOf(set);
    for (const kind of ['patient', 'report'] as const) {
      if (pValue(set, units[kind], { rounds, random }) <= 0.05) rejected[kind]++;
    }
    progress(intervalSets + i + 1, total);
  }

  const coverage = (kind: keyof typeof covered) => ({
    ...rate(covered[kind], intervalSets),
    width: widths[kind] / intervalSets,
  });
  return {
    sizes: all,
    trueScore,
    coverage: {
      patient: coverage('patient'),
      report: coverage('report'),
      paper: coverage('paper'),
    },
    typeOne: { patient: rate(rejected.patient, nullSets), report: rate(rejected.report, nullSets) },
  };
}
