import type { FindingSlot, Layout } from '../counts/layOut.ts';
import type { Tally } from '../counts/tally.ts';

/** A number made from one system's confusion matrices; NaN where it is not estimable. */
export interface Metric {
  readonly id: string;
  readonly title: string;
  /** One sentence that tables and legends print. */
  readonly definition: string;
  /** Gets an interval; tables show the rest as bare numbers. */
  readonly resampled: boolean;
  /** Whether a corpus can have it: the roles of its findings' values and the kind of gold decide. */
  readonly listed: (layout: Layout) => boolean;
  readonly value: (tally: Tally) => number;
  /** A finding's share, for metrics that are means over findings. */
  readonly ofFinding?: (tally: Tally, slot: FindingSlot) => number;
}
