import type {
  Family,
  Labels,
  Leak,
  Modality,
  Prediction,
  ScoredCorpus,
  Scores,
  StudyStatistics,
  SweepPoint,
  SweepScore,
  ValueMapping,
} from '@labelray/core';
import type { UnitReport } from './formUnits.ts';

/** A report of a test set as scoring needs it: who, what is true, and what each cell tests. */
export interface GradedReport extends UnitReport {
  readonly id: string;
  /** Finding id → gold code; a missing finding was not annotated and is not scored. */
  readonly labels: Labels;
  /** Finding id → linguistic phenomenon. */
  readonly phenomena?: Readonly<Record<string, string>>;
}

/** A test set with its gold. */
export interface GradedCorpus {
  readonly corpus: Omit<ScoredCorpus, 'unit' | 'units'>;
  readonly reports: readonly GradedReport[];
  /** Findings whose gold comes through a weak crosswalk: shown, never averaged. */
  readonly weak?: readonly string[];
}

/** What one system (and training seed) said of one test set. */
export interface SystemPredictions {
  readonly system: string;
  readonly title: string;
  readonly corpus: string;
  readonly seed?: number;
  /** It computes with floats, see `SystemScore.floats`. */
  readonly floats?: true;
  /** The system whose answers it learned instead of gold. */
  readonly weak?: string;
  /** A point of a sweep and nothing else: scored by the primary metric alone. */
  readonly variant?: true;
  readonly predictions: readonly Prediction[];
}

/** A sweep before its points have runs. */
export type SweepInput = Omit<SweepScore, 'metric' | 'series'> & {
  readonly series: readonly {
    readonly title: string;
    readonly points: readonly Omit<SweepPoint, 'runs'>[];
  }[];
};

/** Everything `scoreStudy` needs: declared study, gold, predictions. */
export interface StudyInput {
  readonly study: Scores['study'];
  readonly modality: Pick<Modality, 'id' | 'title' | 'findings' | 'phenomenonGroups'>;
  /** Values read as another in a second row of the scores. */
  readonly mappings?: readonly ValueMapping[];
  readonly statistics: StudyStatistics & { readonly families: readonly Family[] };
  readonly corpora: readonly GradedCorpus[];
  readonly leakage: readonly Leak[];
  readonly systems: readonly SystemPredictions[];
  /** What is varied; its points name systems. */
  readonly sweeps?: readonly SweepInput[];
  readonly notes: readonly string[];
}
