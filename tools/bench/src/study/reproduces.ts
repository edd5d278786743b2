import type { Scores, SystemScore } from '@labelray/core';
import { isDeepStrictEqual } from 'node:util';

/** Trained systems differ between processors in the last bits of their floats; this much of a metric is allowed. */
export const trainedTolerance = 0.02;

/**
 * Where fresh scores differ from committed ones: systems without a training seed must be equal, trained ones within
 * `trainedTolerance` of every metric. Empty when the result is reproduced.
 */
export function differences(fresh: Scores, committed: Scores): string[] {
  const found: string[] = [];
  for (const key of ['schema', 'study', 'modality', 'statistics', 'corpora', 'leakage'] as const) {
    if (!isDeepStrictEqual(fresh[key], committed[key])) found.push(key);
  }
  const name = ({ system, corpus, seed }: SystemScore) =>
    `${system}${seed === undefined ? '' : ` (seed ${seed})`} on ${corpus}`;
  const old = new Map(committed.systems.map((s) => [name(s), s]));
  for (const system of fresh.systems) {
    const before = old.get(name(system));
    old.delete(name(system));
    if (before === undefined) found.push(`${name(system)} is new`);
    else if (!isSame(system, before)) found.push(name(system));
  }
  for (const gone of old.keys()) found.push(`${gone} is gone`);
  const trained = new Set(fresh.systems.filter((s) => s.seed !== undefined).map((s) => s.system));
  const exact = ({ comparisons }: Scores) =>
    comparisons.filter((c) => !trained.has(c.system) && !trained.has(c.comparator));
  if (trained.size === 0 && !isDeepStrictEqual(exact(fresh), exact(committed))) {
    found.push('comparisons');
  }
  return found;
}

function isSame(fresh: SystemScore, committed: SystemScore): boolean {
  if (fresh.seed === undefined) return isDeepStrictEqual(fresh, committed);
  return Object.entries(fresh.metrics).every(([id, value]) => {
    const before = committed.metrics[id];
    return value === null || before === null || before === undefined
      ? value === before
      : Math.abs(value - before) <= trainedTolerance;
  });
}
