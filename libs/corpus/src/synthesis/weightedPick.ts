import type { Random } from '@labelray/core';

/** One of the items, each as likely as its weight (1 where it has none); throws on an empty list. */
export function weightedPick<T>(
  items: readonly T[],
  weight: (item: T) => number,
  random: Random,
): T {
  let left = random() * items.reduce((sum, item) => sum + weight(item), 0);
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new RangeError('cannot pick from an empty list');
  return last;
}
