import type { ClassifiedRow } from '@labelray/bert';
import type { Random } from '@labelray/core';
import { inverseFrequencyWeights } from '@labelray/training';

/**
 * As many rows, drawn with replacement by how rare their classes are: the weight of a row is the mean over its judged
 * heads of 1 / (share of its class), scaled per head to a mean of 1. Drawn once, so every epoch sees the same rows.
 */
export function inverseFrequencySample(
  rows: readonly ClassifiedRow[],
  random: Random,
): readonly ClassifiedRow[] {
  const heads = rows[0]?.targets.length ?? 0;
  const weightsOf = Array.from({ length: heads }, (_, head) => {
    const counts: Record<string, number> = {};
    for (const { targets } of rows) {
      const target = targets[head];
      if (target !== undefined) counts[target] = (counts[target] ?? 0) + 1;
    }
    return inverseFrequencyWeights(counts, { power: 1 });
  });
  const cumulated: number[] = [];
  let total = 0;
  for (const { targets } of rows) {
    const judged = targets.flatMap((target, head) =>
      target === undefined ? [] : [weightsOf[head]?.[target] ?? 0],
    );
    total += judged.reduce((sum, weight) => sum + weight, 0) / Math.max(1, judged.length);
    cumulated.push(total);
  }
  return rows.flatMap((_, draw) => {
    const place = random() * total;
    const row = rows[firstAbove(cumulated, place)];
    return row === undefined ? [] : [{ ...row, id: `${row.id}#${draw}` }];
  });
}

/** Index of the first number above `place`, by bisection. */
function firstAbove(sorted: readonly number[], place: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
