import type { FindingSlot } from '../counts/layOut.ts';
import type { Tally } from '../counts/tally.ts';

/** F1 of one value of a finding against the rest; NaN without gold and prediction. */
export function valueF1({ f1 }: Tally, { firstValue }: FindingSlot, value: number): number {
  return f1[firstValue + value] ?? NaN;
}
