import type { ComparisonScore, SystemScore } from '@labelray/core';
import { formatCount } from '../formatCell.ts';
import { resampling } from '../marking.ts';
import { type Averaged, seedMean, systemsOverSeeds } from '../overSeeds.ts';
import {
  type Cell,
  type Row,
  type Table,
  empty,
  estimate,
  left,
  right,
  score,
  share,
  text,
} from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { CorpusView, View } from '../view.ts';
import {
  adjustments,
  comparisonCells,
  comparisonColumns,
  confirmatoryFirst,
  seedNote,
} from './comparisonCells.ts';
import { binaryPolicies } from './binaryPolicies.ts';

/** A metric with its interval where it was resampled. */
const metricCell = (system: Pick<SystemScore, 'intervals' | 'metrics'>, id: string): Cell => {
  const interval = system.intervals[id];
  return interval ? estimate(interval) : score(system.metrics[id]);
};

const anyTruncated = (view: View) => view.scores.systems.some(({ truncated }) => truncated > 0);

/** Comparisons of averages: those of the primary metric, or all where the corpus cannot have it. */
const averageComparisons = (view: View, { comparisons }: CorpusView): ComparisonScore[] => {
  const averages = comparisons.filter(({ finding }) => finding === undefined);
  const primary = averages.filter(({ metric }) => metric === view.scores.statistics.primary);
  return primary.length > 0 ? primary : averages;
};

const rowsOf = (view: View, at: CorpusView): Row[] => {
  const group = at.heading;
  const policies = binaryPolicies(view);
  const named = new Set<string>();
  return at.systems.flatMap((system): Row[] => {
    // Comparisons know systems, not seeds: they stand in the first row of a system.
    const own = named.has(system.system)
      ? []
      : confirmatoryFirst(
          averageComparisons(view, at).filter((each) => each.system === system.system),
        );
    named.add(system.system);
    const mean = seedMean(view, at, system.system);
    const first = at.systems.find((each) => each.system === system.system) === system;
    const unusable = [
      share(system.invalid, system.n),
      ...(anyTruncated(view) ? [share(system.truncated, system.n)] : []),
    ];
    const [averaged] =
      mean === undefined || !first
        ? []
        : systemsOverSeeds(view, at).filter((each) => each.system === system.system);
    const line = (score: Averaged, name: string, comparison?: ComparisonScore): Row => ({
      group,
      cells: [
        text(name),
        metricCell(score, view.scores.statistics.primary),
        ...comparisonCells(view, comparison),
        ...policies.map(({ id }) => metricCell(score, id)),
        ...(score === averaged ? unusable.map(() => empty) : unusable),
      ],
    });
    const seeds = mean?.seeds.length ?? 0;
    const head =
      averaged === undefined
        ? [line(system, view.nameOf(system), own[0])]
        : [line(averaged, `${view.titleOf(system.system)}, mean of ${seeds} seeds`, own[0])];
    return [
      ...head,
      ...own.slice(1).map((comparison) => ({
        group,
        cells: [
          empty,
          empty,
          ...comparisonCells(view, comparison),
          ...policies.map(() => empty),
          ...unusable.map(() => empty),
        ],
      })),
      ...(averaged === undefined ? [] : [line(system, view.nameOf(system))]),
      ...Object.entries(system.mapped ?? {}).map(([mapping, metrics]) => ({
        group,
        cells: [
          text(`  with ${mapping}`),
          score(metrics[view.scores.statistics.primary]),
          ...comparisonCells(view, undefined),
          ...policies.map(({ id }) => score(metrics[id])),
          ...unusable,
        ],
      })),
    ];
  });
};

/** Predicted values that the gold of a finding never uses, which averages count as errors. */
const strays = (view: View): string[] =>
  view.corpora.flatMap(({ corpus, systems }) =>
    systems.flatMap((system) => {
      const cells = Object.entries(system.neverInGold)
        .filter(([, n]) => n > 0)
        .map(([code, n]) => `“${code}” ${formatCount(n)}`);
      return cells.length === 0
        ? []
        : [
            `${view.nameOf(system)} on ${corpus.title}: cells predicted with a value that the gold of their finding never uses: ${cells.join(', ')}.`,
          ];
    }),
  );

/** The result of a study in one table: systems by corpus, primary metric, difference to the comparator, invalid rate. */
export const mainTable = (view: View): Table => {
  const { primary } = view.scores.statistics;
  const definition = view.definitions[primary]?.definition;
  return tableOf(view, view.corpora, {
    id: 'main',
    title: `${view.scores.study.title}: main result`,
    groupTitle: 'Corpus',
    columns: [
      left('System'),
      right(`${view.metricTitle(primary)} [${view.ci}]`),
      ...comparisonColumns(view),
      ...binaryPolicies(view).map(({ title }) => right(`${title} [${view.ci}]`)),
      right('Invalid'),
      ...(anyTruncated(view) ? [right('Truncated')] : []),
    ],
    rows: view.corpora.flatMap((at) => rowsOf(view, at)),
    notes: [
      ...(definition === undefined ? [] : [`${view.metricTitle(primary)}: ${definition}`]),
      'Invalid: reports without a usable answer; each is a miss for its gold values, and none is left out.',
      ...resampling(view, view.corpora),
      ...adjustments(view.corpora.flatMap((at) => averageComparisons(view, at))),
      ...seedNote(view),
      ...strays(view),
      ...view.scores.notes,
    ],
  });
};
