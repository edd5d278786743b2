import type { LabeledReport, Report } from './report.ts';

/** Who may see the reports; results of credentialed corpora carry a notice. */
export type Provenance = 'public' | 'credentialed' | 'private' | 'synthetic';

/** Internal corpora are split for training and testing; external ones only test. */
export type Role = 'internal' | 'external';

/** `values`: gold has every value of a finding. `binary`: gold knows only present (`1`) and not present (`0`). */
export type GoldKind = 'values' | 'binary';

/** An item of a corpus that is not among its reports, and why. */
export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

/** What is known of a corpus besides its reports; written beside the JSONL as `<corpus>.card.json`. */
export interface CorpusCard {
  readonly id: string;
  readonly title: string;
  readonly provenance: Provenance;
  readonly role: Role;
  readonly gold?: GoldKind;
  /** Names of the sections that make up `text`, in order. */
  readonly sections: readonly string[];
  /** Source items read (files, rows); equals reports + left out. */
  readonly read: number;
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly string[];
}

/** Reports, gold where there is any, and where they come from. */
export interface Corpus {
  readonly card: CorpusCard;
  readonly reports: readonly (Report | LabeledReport)[];
}
