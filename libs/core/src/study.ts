import type { Provenance, Role } from './corpus.ts';
import type { SynthesisRequest } from './modality.ts';

/** Where a study finds a corpus. */
export type CorpusSource =
  | ({ readonly kind: 'synthetic' } & SynthesisRequest)
  | {
      /** A reader of `libs/corpus` by name: `openi`, `table`, … */
      readonly kind: 'reader';
      readonly reader: string;
      /**
       * File or folder, relative to the study's workspace or absolute; never part of the repository. The folder, where
       * the reader uses tables beside the reports: only what the path holds makes the build cache notice a change.
       */
      readonly path: string;
      readonly options?: Readonly<Record<string, unknown>>;
      /** What to get and from where, shown when the path is missing. */
      readonly obtain: string;
    }
  | {
      /** A corpus or labels already in Labelray's own JSONL form. */
      readonly kind: 'jsonl';
      readonly path: string;
      readonly obtain: string;
    };

/** A corpus as a study uses it. */
export interface StudyCorpus {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  readonly provenance: Provenance;
  readonly source: CorpusSource;
  /** Sections that make up the labeled text, in order; the reader's default where absent. */
  readonly sections?: readonly string[];
  /** Share of patients a part for corpora that bring no split: `{ train: 0.7, dev: 0.1, test: 0.2 }`. */
  readonly split?: Readonly<Partial<Record<'train' | 'dev' | 'test', number>>>;
  /** Scheme of `annotations` that serves as gold through the modality's crosswalk. */
  readonly gold?: string;
}

/** What a trained system learns from; the gold of the whole training part where absent. */
export interface StudyTraining {
  /** So many reports of the training part, drawn by the run's seed patient by patient: more reports hold the fewer. */
  readonly reports?: number;
  /**
   * Weak supervision: a system of the study, such as rules, whose answers are learned instead of gold, in the training
   * part and in the dev part alike, so that no gold is seen at all.
   */
  readonly labels?: string;
}

/** A labeler under test. */
export interface StudySystem {
  readonly id: string;
  readonly title: string;
  /** `rules`, `majority`, `file:<csv>`, `llama:<folder>`, …: a labeler and its argument. */
  readonly labeler: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Corpus it learns from, for trained ones; the study's first internal corpus where absent. */
  readonly trainedOn?: string;
  readonly train?: StudyTraining;
  /** Training seeds; one run each. Trained systems that vary want at least three. */
  readonly seeds?: readonly number[];
  /** What to get and from where when the labeler's files are missing. */
  readonly obtain?: string;
}

/** Comparisons whose P values are adjusted together. */
export interface Family {
  readonly id: string;
  /** Confirmatory families are adjusted by Holm, exploratory ones by Benjamini–Hochberg. */
  readonly kind: 'confirmatory' | 'exploratory';
  readonly metric: string;
  /** `[system, comparator]` pairs of system ids. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly corpora: readonly string[];
  /** Compare finding by finding instead of on the average. */
  readonly perFinding?: boolean;
  /** Margin of a non-inferiority test, in units of the metric. */
  readonly margin?: number;
}

/** One thing varied, everything else held: a curve, or a line a system. */
export interface Sweep {
  readonly id: string;
  /** Title of the axis: "Training reports". */
  readonly title: string;
  /** The systems that are varied, each a line; none where `vary` is `system`. */
  readonly systems?: readonly string[];
  /**
   * What is varied: `train.reports`, `labeler`, an option of the labeler such as `options.rank`; or `system`, where
   * `values` are systems of the study, by the size of their models.
   */
  readonly vary: string;
  readonly values: readonly (string | number)[];
}

/** How a study is scored; defaults of STATISTICS apply where a field is absent. */
export interface StudyStatistics {
  readonly primary: string;
  readonly draws: number;
  readonly permutations: number;
  readonly level: number;
  readonly seed: number;
}

/** A study, declared in a JSON file before its test sets are opened. */
export interface Study {
  readonly schema: 'labelray/study@1';
  /** Name of its output folder and Nx target: `default` is `bench:<modality>`. */
  readonly name: string;
  readonly title: string;
  readonly modality: string;
  readonly corpora: readonly StudyCorpus[];
  readonly systems: readonly StudySystem[];
  readonly statistics: StudyStatistics;
  readonly families: readonly Family[];
  /** Variants of its systems, scored by the primary metric alone. */
  readonly sweeps?: readonly Sweep[];
  /** Lets a study run although patients are shared between training and test. */
  readonly allowOverlap?: boolean;
}
