import type { Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import type { PhenomenonGroup } from './phenomenonGroup.ts';
import type { LabeledReport } from './report.ts';

/** Which synthetic corpus to make. */
export interface SynthesisRequest {
  /** `internal` and `external` differ in vocabulary and layout. */
  readonly style: 'internal' | 'external';
  /** Reports a part, such as `{ train: 1000, dev: 200, test: 500 }`; no patient is in two parts. */
  readonly parts: Readonly<Partial<Record<'train' | 'dev' | 'test', number>>>;
  readonly seed: number;
}

/** Writes reports with gold by construction; same request, same bytes. */
export type Synthesizer = (request: SynthesisRequest) => readonly LabeledReport[];

/** Reads another label scheme as findings: MeSH `Effusion` is our `Pleural Effusion`. */
export interface Crosswalk {
  readonly scheme: string;
  /** Columns by which a labels file of this scheme is recognised. */
  readonly columns: readonly string[];
  /** Finding id → the columns any of which makes it present; `weak` ones are shown apart and never averaged in. */
  readonly findings: Readonly<
    Record<string, { readonly from: readonly string[]; readonly weak?: boolean }>
  >;
}

/** A value that is read as another in a declared second row of the scores, such as mammography's `o` as `x`. */
export interface ValueMapping {
  readonly from: string;
  readonly to: string;
}

/** A labeling task as plain data. */
export interface Modality {
  /** Short name in commands and paths: `cxr`. */
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  /** The guideline: what annotators are told and language models are prompted with. */
  readonly instruction: string;
  /** Phrases of the rule labeler; absent where no rules are written yet. */
  readonly lexicon?: Lexicon;
  readonly synthesize?: Synthesizer;
  /** Phenomenon of a synthetic cell → the group under which its errors are counted; `other` where it has none. */
  readonly phenomenonGroups?: Readonly<Record<string, PhenomenonGroup>>;
  readonly crosswalks?: readonly Crosswalk[];
  readonly mappings?: readonly ValueMapping[];
}
