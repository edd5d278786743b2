import { InputError } from '@labelray/core';
import type { SlotLayout } from './slotRow.ts';

/** What a row is trained to predict at each of its places; weight 0 where nothing. */
export interface SlotTargets {
  /** (places) token numbers. */
  readonly targets: Int32Array;
  /** (places). */
  readonly weights: Float32Array;
  /** Places with a weight. */
  readonly scored: number;
}

/**
 * Targets for a cross-entropy over the whole vocabulary: at every step on the way to the gold option of a branch, its
 * token. `gold` names an option a branch, or nothing where it was not annotated. Each scored place weighs `weight`, or one
 * over their number, so that the loss of a row is a mean. Throws InputError on a gold option the branch does not have.
 */
export function slotTargets(
  { places, steps }: SlotLayout,
  gold: readonly (number | undefined)[],
  { weight }: { readonly weight?: number } = {},
): SlotTargets {
  if (gold.length !== steps.length) {
    throw new InputError(`${gold.length} gold options for ${steps.length} branches`, {
      remedy: 'give one a branch, undefined where it was not annotated',
    });
  }
  const paths = gold.flatMap((option, branch) => {
    if (option === undefined) return [];
    const path = steps[branch]?.[option];
    if (path !== undefined) return path;
    throw new InputError(`branch ${branch + 1} has no option ${option + 1}`, {
      remedy: `it has ${steps[branch]?.length ?? 0}`,
    });
  });
  const targets = new Int32Array(places.length);
  const weights = new Float32Array(places.length);
  for (const { place, token } of paths) {
    targets[place] = token;
    weights[place] = weight ?? 1 / paths.length;
  }
  return { targets, weights, scored: paths.length };
}

/** Targets of a batch, (B, T) each, places that pad a row with weight 0. */
export function batchTargets(
  rows: readonly SlotTargets[],
  places: number,
): Omit<SlotTargets, 'scored'> {
  const targets = new Int32Array(rows.length * places);
  const weights = new Float32Array(rows.length * places);
  for (const [row, one] of rows.entries()) {
    targets.set(one.targets, row * places);
    weights.set(one.weights, row * places);
  }
  return { targets, weights };
}
