/**
 * What a value says about its finding, for the metrics that compare kinds of statements across value sets.
 * `obscure` is a statement that cannot be placed (mammography's "side not stated"); grades have no role.
 */
export type ValueRole = 'present' | 'absent' | 'uncertain' | 'unmentioned' | 'obscure';

/** One answer a finding can take: `{ code: '1', word: 'present', meaning: 'stated as present', role: 'present' }`. */
export interface Value {
  readonly code: string;
  readonly word: string;
  readonly meaning: string;
  readonly role?: ValueRole;
}

/**
 * One thing a report is asked about. Each finding owns its value set: nothing may assume one set per modality.
 */
export interface Finding {
  /** Key in every file Labelray writes; by custom the full name ("Pleural Effusion"). */
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  /** Other column headers under which published label files keep it ("Airspace Opacity"). */
  readonly aliases?: readonly string[];
  readonly definition: string;
  readonly values: readonly Value[];
  /** Code of the value that stands for "not mentioned". */
  readonly unmentioned: string;
  /** False for labels that are predicted but never scored ("No Finding"). */
  readonly scored: boolean;
}
