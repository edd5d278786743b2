import type { FindingSlot, Layout } from '../counts/layOut.ts';
import type { Tally } from '../counts/tally.ts';
import type { Metric } from './metric.ts';

/** Full gold values, and at least one finding that is averaged. */
export function hasValues({ gold, slots }: Layout): boolean {
  return gold === 'values' && slots.some(({ weak }) => !weak);
}

/** A metric that is the mean over findings of `ofFinding`; weak and not estimable findings stay out of the mean. */
export function macro({
  ofFinding,
  ...about
}: Pick<Metric, 'id' | 'title' | 'definition' | 'listed'> & {
  readonly ofFinding: (tally: Tally, slot: FindingSlot) => number;
  readonly resampled?: boolean;
}): Metric & { readonly ofFinding: (tally: Tally, slot: FindingSlot) => number } {
  const value = (tally: Tally): number => {
    let sum = 0;
    let n = 0;
    for (const slot of tally.layout.slots) {
      if (slot.weak) continue;
      const x = ofFinding(tally, slot);
      if (Number.isNaN(x)) continue;
      sum += x;
      n++;
    }
    return sum / n;
  };
  return { resampled: true, ...about, value, ofFinding };
}
