import type { CausalRow } from '../model/causalRow.ts';

/** Two texts of unlike length over 23 tokens, the first three tokens of each unscored. */
export const tinyRows: readonly CausalRow[] = [
  [1, 7, 4, 9, 12, 3, 2],
  [1, 5, 5, 20, 2],
].map((ids) => ({ ids, weights: ids.map((_, at) => Number(at >= 3)) }));

/** Scored tokens of `tinyRows`: four and two. */
export const tinyWeight = 6;
