import type {
  ComparisonScore,
  Compute,
  Finding,
  ScoredCorpus,
  Scores,
  SystemScore,
} from '@labelray/core';
import { formatCount } from './formatCell.ts';
import { slug } from './slug.ts';

/** What a metric is called and how it is defined, for legends. */
export interface MetricDefinition {
  readonly title: string;
  readonly definition: string;
}

export interface ViewOptions {
  readonly compute?: Compute;
  readonly definitions?: Readonly<Record<string, MetricDefinition>>;
}

/** One corpus with everything scored on it. */
export interface CorpusView {
  readonly corpus: ScoredCorpus;
  /** Part of file names. */
  readonly slug: string;
  /** @example 'Open-i (external)' */
  readonly title: string;
  /** @example 'Open-i (external): 500 reports of 480 patients' */
  readonly heading: string;
  readonly systems: readonly SystemScore[];
  readonly comparisons: readonly ComparisonScore[];
  /** The metric that sums up a system here: the primary one, or for gold that cannot have it the first with an interval. */
  readonly average: string;
  /** Findings scored on it, in the modality's order. */
  readonly findings: readonly Finding[];
}

/** `Scores` arranged for printing: what tables and figures are made from. */
export interface View {
  readonly scores: Scores;
  readonly compute: Compute | undefined;
  readonly definitions: Readonly<Record<string, MetricDefinition>>;
  readonly corpora: readonly CorpusView[];
  /** Some data is synthetic. */
  readonly synthetic: boolean;
  /** @example '95 % CI' */
  readonly ci: string;
  /** Name of a system as scored, distinct among all: its title, and the seed where there are several. */
  readonly nameOf: (system: {
    readonly system: string;
    readonly seed?: number | undefined;
  }) => string;
  /** Name of a system by its id. */
  readonly titleOf: (system: string) => string;
  readonly metricTitle: (id: string) => string;
}

const plural = (n: number, unit: string) => `${formatCount(n)} ${unit}${n === 1 ? '' : 's'}`;

const describe = (corpus: ScoredCorpus, systems: readonly SystemScore[]): string => {
  const n = systems[0]?.n;
  if (n === undefined) return '';
  return corpus.unit === 'report'
    ? `: ${plural(n, 'report')}`
    : `: ${plural(n, 'report')} of ${plural(corpus.units, corpus.unit)}`;
};

const averageOf = ({ statistics }: Scores, systems: readonly SystemScore[]): string => {
  const resampled = systems.flatMap(({ intervals }) => Object.keys(intervals));
  return resampled.includes(statistics.primary)
    ? statistics.primary
    : (resampled[0] ?? statistics.primary);
};

const titlesOf = (systems: readonly SystemScore[]): ReadonlyMap<string, string> => {
  const byId = new Map(systems.map(({ system, title }) => [system, title]));
  const times = new Map<string, number>();
  for (const title of byId.values()) times.set(title, (times.get(title) ?? 0) + 1);
  return new Map(
    [...byId].map(([id, title]) => [id, times.get(title) === 1 ? title : `${title} (${id})`]),
  );
};

/** Arranges scores for printing; nothing is computed here that a reader could not check by eye. */
export const viewOf = (scores: Scores, { compute, definitions = {} }: ViewOptions = {}): View => {
  const synthetic =
    scores.study.synthetic || scores.corpora.some(({ provenance }) => provenance === 'synthetic');
  const titles = titlesOf(scores.systems);
  const titleOf = (system: string) => titles.get(system) ?? system;
  const slugs = slug(scores.corpora.map(({ id }) => id));
  return {
    scores,
    compute,
    definitions,
    synthetic,
    ci: `${String(Number((100 * scores.statistics.level).toFixed(1)))} % CI`,
    nameOf: ({ system, seed }) =>
      seed === undefined ? titleOf(system) : `${titleOf(system)}, seed ${seed}`,
    titleOf,
    metricTitle: (id) => definitions[id]?.title ?? id,
    corpora: scores.corpora.map((corpus, at) => {
      const systems = scores.systems.filter((system) => system.corpus === corpus.id);
      const scored = new Set(
        systems.flatMap(({ findings }) => findings.map(({ finding }) => finding)),
      );
      const tag = corpus.provenance === 'synthetic' ? ', SYNTHETIC' : '';
      const title = `${corpus.title} (${corpus.role}${tag})`;
      return {
        corpus,
        slug: slugs[at] ?? corpus.id,
        title,
        heading: `${title}${describe(corpus, systems)}`,
        systems,
        average: averageOf(scores, systems),
        comparisons: scores.comparisons.filter((comparison) => comparison.corpus === corpus.id),
        findings: scores.modality.findings.filter(({ id }) => scored.has(id)),
      };
    }),
  };
};
