import type { ComparisonScore, Scores, SweepScore, SystemScore } from '@labelray/core';
import { isDeepStrictEqual } from 'node:util';

/**
 * What processors may differ by in a metric of a system that computes with floats and was not trained here: a label
 * flips where two values are as likely as each other.
 */
export const floatTolerance = 0.01;

/**
 * What they may differ by in the primary metric of one training run: rounding grows over the steps of a training, so
 * that another processor is like another seed.
 */
export const trainedTolerance = 0.05;

/**
 * Where fresh scores differ from committed ones. Systems without floats must be equal, and so must comparisons between
 * them (their adjusted P values apart, which depend on the whole family); models must be within `floatTolerance` of
 * every metric, trained ones and points of sweeps within `trainedTolerance` of the primary one. Empty when the result is
 * reproduced.
 */
export function differences(fresh: Scores, committed: Scores): string[] {
  const found: string[] = [];
  for (const key of ['schema', 'study', 'modality', 'statistics', 'corpora', 'leakage'] as const) {
    if (!isDeepStrictEqual(fresh[key], committed[key])) found.push(key);
  }
  const { primary } = fresh.statistics;
  const old = new Map(committed.systems.map((s) => [name(s), s]));
  for (const system of fresh.systems) {
    const before = old.get(name(system));
    old.delete(name(system));
    if (before === undefined) found.push(`${name(system)} is new`);
    else if (!isSame(system, before, primary)) found.push(name(system));
  }
  for (const gone of old.keys()) found.push(`${gone} is gone`);
  const inexact = new Set(fresh.systems.filter(hasFloats).map((s) => s.system));
  const exact = ({ comparisons }: Scores) =>
    comparisons
      .filter((c) => !inexact.has(c.system) && !inexact.has(c.comparator))
      .map((c): ComparisonScore => (inexact.size === 0 ? c : { ...c, adjusted: null }));
  if (!isDeepStrictEqual(exact(fresh), exact(committed))) found.push('comparisons');
  return [...found, ...sweepDifferences(fresh.sweeps ?? [], committed.sweeps ?? [])];
}

const name = ({ system, corpus, seed }: Pick<SystemScore, 'system' | 'corpus' | 'seed'>): string =>
  `${system}${seed === undefined ? '' : ` (seed ${seed})`} on ${corpus}`;

const hasFloats = ({ floats, seed }: SystemScore): boolean => floats === true || seed !== undefined;

const within = (
  a: number | null | undefined,
  b: number | null | undefined,
  tolerance: number,
): boolean =>
  typeof a !== 'number' || typeof b !== 'number' ? a === b : Math.abs(a - b) <= tolerance;

function isSame(fresh: SystemScore, committed: SystemScore, primary: string): boolean {
  if (!hasFloats(fresh)) return isDeepStrictEqual(fresh, committed);
  if (fresh.seed !== undefined) {
    return within(fresh.metrics[primary], committed.metrics[primary], trainedTolerance);
  }
  return Object.entries(fresh.metrics)
    .filter(([, value]) => value === null || value <= 1) // counts among them may differ by what they like
    .every(([id, value]) => within(value, committed.metrics[id], floatTolerance));
}

function sweepDifferences(
  fresh: readonly SweepScore[],
  committed: readonly SweepScore[],
): string[] {
  const runsOf = (sweeps: readonly SweepScore[]) =>
    new Map(
      sweeps.flatMap(({ id, series }) =>
        series.flatMap(({ points }) =>
          points.flatMap(({ system, runs }) =>
            runs.map(
              (run) => [`sweep ${id}: ${name({ ...run, system })}`, run.score.value] as const,
            ),
          ),
        ),
      ),
    );
  const [now, before] = [runsOf(fresh), runsOf(committed)];
  return [...new Set([...now.keys(), ...before.keys()])].filter(
    (run) =>
      !now.has(run) || !before.has(run) || !within(now.get(run), before.get(run), trainedTolerance),
  );
}
