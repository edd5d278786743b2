import type { Finding } from './finding.ts';
import type { ColumnUse } from './formats/columns.ts';
import type { Progress } from './labeler.ts';
import type { Labels } from './labels.ts';
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
  /** What the corpus annotated of it all the same, as in `LabeledReport`: gold of a report without usable text. */
  readonly annotations?: Readonly<Record<string, Labels>>;
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
  /** What each column of a table was taken for; known once its header is read. */
  readonly columns?: readonly ColumnUse[];
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

/** What a reader is asked for. */
export interface ReadRequest {
  /** File, folder or archive. */
  readonly path: string;
  /** Sections that make up the labeled text, in order; the reader's default where absent. */
  readonly sections?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly progress?: Progress;
  /** Findings of the modality, by which readers of private tables know label columns. */
  readonly findings?: readonly Finding[];
}

/** A corpus being read: `card` is complete once `reports` has been read to its end. */
export interface CorpusStream {
  readonly reports: AsyncIterable<Report | LabeledReport>;
  card(): CorpusCard;
}

/** The entry of one reader, exported as `reader` from `libs/corpus/src/readers/<name>/reader.ts` and found by that path. */
export interface ReaderModule {
  /** One line for `labelray corpus --help`. */
  readonly summary: string;
  /** Sections that make up the labeled text unless the request names others. */
  readonly sections: readonly string[];
  open(request: ReadRequest): CorpusStream;
}
