/** How sure a report is of a finding at one place. */
export type Certainty = 'present' | 'absent' | 'uncertain';

/** A value of a graded finding, as a phrase names or implies it. */
export interface Grade {
  readonly code: string;
  readonly named: boolean;
}

/**
 * What one place of a report says of one finding, before statements are resolved to a value: `text.slice(start, end)`
 * is the phrase, `rule` what decided (`negation: no`, `mention`).
 */
export interface Statement {
  readonly finding: string;
  readonly certainty: Certainty;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Only suggests the finding ("vascular congestion", "heart size stable"): counts where nothing else is said of it. */
  readonly weak?: true;
  /** Neither stated nor denied ("cannot be excluded"); without a value for doubt it says nothing. */
  readonly open?: true;
  /** The grade it states, of a graded finding. */
  readonly grade?: Grade;
  /** Codes of the sides on which it is said; none where no side is told. Absent for findings without sides. */
  readonly sides?: readonly string[];
}
