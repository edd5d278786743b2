import type { GoldKind, Provenance, Role } from './corpus.ts';
import type { Finding } from './finding.ts';
import type { PhenomenonGroup } from './phenomenonGroup.ts';
import type { Family, StudyStatistics } from './study.ts';

/** A number, or `null` where it is not estimable (no gold and no prediction): JSON has no NaN. */
export type Estimable = number | null;

/** A point estimate with its interval. */
export interface Estimate {
  readonly value: Estimable;
  readonly low: Estimable;
  readonly high: Estimable;
  /** How the interval was made; `percentile` where BCa is degenerate. */
  readonly method?: 'bca' | 'percentile';
  /** Draws left out because the quantity was not estimable in them (a value absent from the draw); absent where none. */
  readonly skipped?: number;
}

/** Median and quartiles of what is known. */
export interface Quartiles {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  readonly known: number;
}

/** What Table 1 says of one part of a corpus. */
export interface CohortFacts {
  readonly part: string;
  readonly reports: number;
  readonly patients: Estimable;
  readonly age: Quartiles | null;
  readonly sex: { readonly female: number; readonly male: number; readonly unknown: number } | null;
  readonly dates: { readonly first: string; readonly last: string } | null;
  readonly words: Quartiles | null;
  /** Finding id → value code → reports. */
  readonly prevalence: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly duplicateTexts: number;
}

/** One kind of leakage between two parts, with the ids of the reports concerned (at most 20). */
export interface Leak {
  readonly kind: 'patient' | 'report' | 'identical-text' | 'near-identical-text';
  readonly between: readonly [string, string];
  readonly count: number;
  readonly examples: readonly string[];
}

/** A corpus as scored. */
export interface ScoredCorpus {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  readonly provenance: Provenance;
  readonly gold: GoldKind;
  readonly sections: readonly string[];
  /** What was resampled: patients, reports, or groups of identical texts where patients are unknown. */
  readonly unit: 'patient' | 'report' | 'identical-text group';
  readonly units: number;
  /** Source items read, and how many were left out for which reason. */
  readonly read: number;
  readonly leftOut: Readonly<Record<string, number>>;
  readonly parts: readonly CohortFacts[];
}

/** One value of one finding against the rest. */
export interface ValueScore {
  readonly code: string;
  readonly support: number;
  readonly predicted: number;
  readonly precision: Estimable;
  readonly recall: Estimable;
  readonly f1: Estimate;
}

/** One finding of one system on one corpus. */
export interface FindingScore {
  readonly finding: string;
  /** Rows: gold values in the finding's order; columns: predicted values, then INVALID. */
  readonly confusion: readonly (readonly number[])[];
  /** Mean F1 over the values with gold support, the finding's share of `macroPresent`; binary gold: F1 of present. */
  readonly f1: Estimate;
  readonly precision: Estimable;
  readonly recall: Estimable;
  /** Reports whose gold value is not the "not mentioned" one (binary gold: present). */
  readonly support: number;
  readonly kappa: Estimable;
  readonly values: readonly ValueScore[];
  /** Fewer than 10 positives: printed grey and kept out of confirmatory families. */
  readonly rare: boolean;
  /** Only through a weak crosswalk: shown, never averaged in. */
  readonly weak?: boolean;
}

/** Errors of one system on the cells that test one group of linguistic phenomena. */
export interface PhenomenonGroupScore {
  readonly group: PhenomenonGroup;
  /** The phenomena of the group that occur in this corpus. */
  readonly phenomena: readonly string[];
  readonly cells: number;
  readonly errors: number;
  /** errors / cells, with the interval of `clusterWilson`. */
  readonly rate: Estimate;
}

/** Every number of one system on one corpus. */
export interface SystemScore {
  readonly system: string;
  readonly title: string;
  readonly corpus: string;
  /** Training seed, for systems that vary. */
  readonly seed?: number;
  /** Its answers are sums of floats, which differ between processors in their last bits: reproduced within a tolerance. */
  readonly floats?: true;
  /** The system whose answers it learned instead of gold. */
  readonly weak?: string;
  readonly n: number;
  readonly invalid: number;
  readonly truncated: number;
  /** Metric id → value; ids are those of the metrics list in `libs/stats/README.md`. */
  readonly metrics: Readonly<Record<string, Estimable>>;
  /** Metric id → interval, for the averages that are resampled. */
  readonly intervals: Readonly<Record<string, Estimate>>;
  /** A second row under a declared mapping, `{ 'o→x': { macroPresent: … } }`; never silent. */
  readonly mapped?: Readonly<Record<string, Readonly<Record<string, Estimable>>>>;
  /** Finding cells predicted with a value the gold never uses, by code. */
  readonly neverInGold: Readonly<Record<string, number>>;
  /** The paper's interval, for comparison: mean ± t(.975, 9)·sd/√10 over ten resamples. About three times too narrow. */
  readonly paperInterval: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly findings: readonly FindingScore[];
  /** Phenomenon → cells and errors, where the gold knows what each cell tests. */
  readonly phenomena?: Readonly<
    Record<string, { readonly cells: number; readonly errors: number }>
  >;
  /** The same by group, those that occur, in the order of `phenomenonGroupTitles`. */
  readonly phenomenonGroups?: readonly PhenomenonGroupScore[];
}

/** One tested difference. */
export interface ComparisonScore {
  readonly family: string;
  readonly kind: 'confirmatory' | 'exploratory';
  readonly corpus: string;
  readonly metric: string;
  readonly system: string;
  readonly comparator: string;
  /** Set where one finding is compared. */
  readonly finding?: string;
  /** system − comparator, with the paired cluster-bootstrap interval. */
  readonly difference: Estimate;
  /** Paired permutation by unit: (k + 1) / (R + 1). */
  readonly p: Estimable;
  readonly adjusted: Estimable;
  readonly adjustment: 'holm' | 'benjamini-hochberg';
  /** Smallest difference this test set would detect with power .8. */
  readonly detectable: Estimable;
  readonly nonInferiority?: {
    readonly margin: number;
    readonly p: number;
    readonly shown: boolean;
  };
}

/** Spread between the training seeds of one system, apart from sampling error. */
export interface SeedSpread {
  readonly system: string;
  readonly corpus: string;
  readonly metric: string;
  readonly seeds: readonly number[];
  readonly values: readonly number[];
  readonly mean: number;
  readonly sd: number;
}

/** The mean over the training seeds of one system, with the sampling error of that mean. */
export interface SeedMean {
  readonly system: string;
  readonly corpus: string;
  readonly seeds: readonly number[];
  /** Metric id → mean with its interval, for the averages that are resampled. */
  readonly intervals: Readonly<Record<string, Estimate>>;
  /** Finding id → its F1, as `FindingScore.f1`. */
  readonly findings: Readonly<Record<string, Estimate>>;
}

/** One run of one point of a sweep on one corpus. */
export interface SweepRun {
  readonly corpus: string;
  readonly seed?: number;
  readonly n: number;
  readonly invalid: number;
  /** The primary metric. */
  readonly score: Estimate;
}

/** One value of what is varied. */
export interface SweepPoint {
  readonly value: string | number;
  /** The system behind it, by which `Compute` knows what it cost. */
  readonly system: string;
  /** Training reports, and parameters of its model, where it has such. */
  readonly reports?: number;
  readonly parameters?: number;
  readonly runs: readonly SweepRun[];
}

/** One thing varied, everything else held. */
export interface SweepScore {
  readonly id: string;
  readonly title: string;
  readonly vary: string;
  readonly metric: string;
  readonly series: readonly {
    readonly title: string;
    readonly points: readonly SweepPoint[];
  }[];
}

/** All counts, metrics, intervals and tests of a study: the single source of every table and figure. */
export interface Scores {
  readonly schema: 'labelray/scores@1';
  readonly study: {
    readonly name: string;
    readonly title: string;
    /** Any corpus is synthetic: every table and figure says so. */
    readonly synthetic: boolean;
  };
  readonly modality: {
    readonly id: string;
    readonly title: string;
    readonly findings: readonly Finding[];
  };
  readonly statistics: StudyStatistics & { readonly families: readonly Family[] };
  readonly corpora: readonly ScoredCorpus[];
  readonly leakage: readonly Leak[];
  readonly systems: readonly SystemScore[];
  readonly comparisons: readonly ComparisonScore[];
  readonly seedSpread: readonly SeedSpread[];
  /** Systems with several seeds; absent where there is none. */
  readonly seedMeans?: readonly SeedMean[];
  readonly sweeps?: readonly SweepScore[];
  /** Footnotes: missing patient ids, mappings applied, systems that could not run and what they need. */
  readonly notes: readonly string[];
}

/** What a run cost; kept apart from `Scores` because it differs from run to run. */
export interface Compute {
  readonly schema: 'labelray/compute@1';
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGiB: number;
    readonly node: string;
  };
  readonly runs: readonly {
    readonly system: string;
    readonly corpus: string;
    readonly stage: 'fit' | 'label';
    readonly seconds: number;
    readonly reports: number;
    readonly tokens?: number;
    readonly peakMiB: number;
  }[];
}
