import type { Labels } from './labels.ts';

/** Part of a corpus a report belongs to. */
export type Split = 'train' | 'dev' | 'test';

export type Sex = 'female' | 'male';

/** One radiology report as labelers see it. */
export interface Report {
  readonly id: string;
  /** Unit of splitting and resampling; absent where the corpus does not know its patients. */
  readonly patientId?: string;
  /** Section name in lower case → its text. */
  readonly sections: Readonly<Record<string, string>>;
  /** The text that is labeled: one section, or several joined, as the study chose. */
  readonly text: string;
  readonly split?: Split;
  /** Years. */
  readonly age?: number;
  readonly sex?: Sex;
  /** ISO date, `2013-08-01`; shifted dates of de-identified corpora are kept as they are. */
  readonly date?: string;
}

/** A report with gold labels; a finding that is missing from `labels` was not annotated and is not scored. */
export interface LabeledReport extends Report {
  readonly labels: Labels;
  /** Finding id → the linguistic phenomenon its gold value rests on; synthetic corpora know it by construction. */
  readonly phenomena?: Readonly<Record<string, string>>;
  /** Other annotation schemes the corpus brings, by scheme: `{ mesh: { Effusion: '1' } }`. */
  readonly annotations?: Readonly<Record<string, Labels>>;
}
