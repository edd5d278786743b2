import type { ComparisonScore } from '@labelray/core';
import { type Cell, type Column, difference, empty, left, pValue, right, text } from '../table.ts';
import type { View } from '../view.ts';

/** The columns that `comparisonCells` fills; none in a study that compares nothing. */
export const comparisonColumns = (view: View): Column[] =>
  view.scores.comparisons.length === 0
    ? []
    : [left('Comparator'), right(`Difference [${view.ci}]`), right('P'), right('Adjusted P')];

/** Names the metric too where it is not the one that the table is about. */
const comparatorOf = (view: View, { comparator, metric, finding }: ComparisonScore): string =>
  finding === undefined && metric !== view.scores.statistics.primary
    ? `${view.titleOf(comparator)} (${view.metricTitle(metric)})`
    : view.titleOf(comparator);

/** The comparator, the difference to it, and its P values; blank where nothing was compared. */
export const comparisonCells = (view: View, comparison: ComparisonScore | undefined): Cell[] =>
  comparison === undefined
    ? comparisonColumns(view).map(() => empty)
    : [
        text(comparatorOf(view, comparison)),
        difference(comparison.difference),
        pValue(comparison.p),
        pValue(comparison.adjusted),
      ];

/** Confirmatory comparisons come first. */
export const confirmatoryFirst = (comparisons: readonly ComparisonScore[]): ComparisonScore[] => [
  ...comparisons.filter(({ kind }) => kind === 'confirmatory'),
  ...comparisons.filter(({ kind }) => kind === 'exploratory'),
];

/** How the P values that a table prints were adjusted. */
export const adjustments = (comparisons: readonly ComparisonScore[]): string[] => {
  const names = { holm: 'Holm', 'benjamini-hochberg': 'Benjamini–Hochberg' };
  const families = new Map(
    comparisons.map(({ family, kind, adjustment }) => [
      family,
      `${family} (${kind}, ${names[adjustment]})`,
    ]),
  );
  return families.size === 0
    ? []
    : [`Adjusted P within family: ${[...families.values()].join('; ')}.`];
};

/** Comparisons know systems, not seeds. */
export const seedNote = (view: View): string[] =>
  view.scores.systems.some(({ seed }) => seed !== undefined)
    ? [
        'Differences and P values compare means over training seeds; they stand at the first row of a system.',
      ]
    : [];
