import type { Labels } from './labels.ts';

/** The words a label rests on: `text.slice(start, end)` of the report, in UTF-16 units, and the rule that decided. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/**
 * What a labeler says of one report. `invalid` (unreadable answer) and `truncated` (text did not fit) predictions are
 * scored as class INVALID, never dropped.
 */
export interface Prediction {
  readonly reportId: string;
  readonly status: 'ok' | 'invalid' | 'truncated';
  readonly labels: Labels;
  /** Finding id → value code → probability; sums to 1 over a finding's values. */
  readonly probabilities?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>;
  /** Section that was read, of labelers that choose it themselves: `impression`. */
  readonly section?: string;
  /** What the system wrote, kept so that parsing can be repeated without it. */
  readonly raw?: string;
}
