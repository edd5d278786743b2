import type { Estimate } from '@labelray/core';
import { normalQuantile } from '../numbers/normalQuantile.ts';

/** The cells of one cluster (patient), and how many of them are wrong. */
export interface ClusterCount {
  readonly cells: number;
  readonly errors: number;
}

/**
 * Cells that, if independent, would tell as much as n cells in u clusters: n / d, where the design effect d is the
 * variance of the ratio p = Σe / Σm between clusters over that of n independent cells,
 * d = u/(u − 1) · Σ(e − p m)² / (n p (1 − p)), at least 1. Where no cell or every cell is wrong, d is unknown and a
 * cluster counts as one cell, which is the least that it can tell.
 */
function effectiveCells(clusters: readonly ClusterCount[], n: number, p: number): number {
  const units = clusters.filter(({ cells }) => cells > 0).length;
  if (p === 0 || p === 1 || units === 1) return units;
  const between = clusters.reduce((sum, { cells, errors }) => sum + (errors - p * cells) ** 2, 0);
  const effect = ((units / (units - 1)) * between) / (n * p * (1 - p));
  return n / Math.max(1, effect);
}

/**
 * Error rate of clustered cells with Wilson's score interval at the effective number of cells N:
 * (p + z²/2N ± z √(p(1 − p)/N + z²/4N²)) / (1 + z²/N). It needs no draws, and unlike a bootstrap has a width where no
 * cell is wrong. Strata are left aside, which makes it wider, not narrower.
 *
 * Source: Wilson 1927; Kish 1965 §5.4 (design effect); Korn and Graubard 1998 (effective size in intervals of
 * proportions).
 *
 * @example
 * clusterWilson([{ cells: 2, errors: 0 }, { cells: 3, errors: 0 }]) // => { value: 0, low: 0, high: 0.66 }
 */
export function clusterWilson(
  clusters: readonly ClusterCount[],
  { level = 0.95 }: { readonly level?: number | undefined } = {},
): Estimate {
  const n = clusters.reduce((sum, { cells }) => sum + cells, 0);
  if (n === 0) return { value: null, low: null, high: null };
  const p = clusters.reduce((sum, { errors }) => sum + errors, 0) / n;
  const N = effectiveCells(clusters, n, p);
  const z = normalQuantile((1 + level) / 2);
  const center = p + z ** 2 / (2 * N);
  const half = z * Math.sqrt((p * (1 - p)) / N + z ** 2 / (4 * N ** 2));
  const scale = 1 + z ** 2 / N;
  return {
    value: p,
    low: p === 0 ? 0 : (center - half) / scale,
    high: p === 1 ? 1 : (center + half) / scale,
  };
}
