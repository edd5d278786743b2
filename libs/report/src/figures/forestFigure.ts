import type { ComparisonScore } from '@labelray/core';
import type { Figure, Specification } from '../figure.ts';
import { formatCell, formatP } from '../formatCell.ts';
import { confirmatoryFirst } from '../tables/comparisonCells.ts';
import { difference } from '../table.ts';
import type { CorpusView, View } from '../view.ts';
import { differenceDomain } from './differenceDomain.ts';
import { figureOf } from './figureOf.ts';
import { inkColor, mutedColor, systemColors } from './theme.ts';

/** Pixels between the panel and the columns of text at its right. */
const columns = { difference: 12, p: 140 } as const;
const width = 420;

const label = (view: View, { system, comparator, metric }: ComparisonScore): string => {
  const pair = `${view.titleOf(system)} − ${view.titleOf(comparator)}`;
  return metric === view.scores.statistics.primary ? pair : `${pair}, ${view.metricTitle(metric)}`;
};

/** Text at the right of the panel, a line a comparison. */
const column = (offset: number, field: string, y: Specification): Specification => ({
  mark: { type: 'text', align: 'left', fontSize: 11, color: inkColor },
  encoding: { y, x: { value: width + offset }, text: { field, type: 'nominal' } },
});

const heading = (offset: number, text: string): Specification => ({
  data: { values: [{ text }] },
  mark: { type: 'text', align: 'left', fontSize: 11, color: mutedColor },
  encoding: {
    x: { value: width + offset },
    y: { value: -8 },
    text: { field: 'text', type: 'nominal' },
  },
});

const panel = (
  view: View,
  at: CorpusView,
  comparisons: readonly ComparisonScore[],
  domain: readonly [number, number],
): Specification => {
  const rows = comparisons.map((each) => ({
    pair: label(view, each),
    family: each.family,
    kind: each.kind,
    row: `${each.family}: ${label(view, each)}`,
    value: each.difference.value,
    low: each.difference.low,
    high: each.difference.high,
    shown: formatCell(difference(each.difference)),
    p: formatP(each.adjusted),
  }));
  // One pair may stand in several families: the axis shows the pair, the order is that of the rows.
  const y = {
    field: 'row',
    type: 'nominal',
    sort: null,
    axis: {
      title: null,
      labelExpr: `${JSON.stringify(Object.fromEntries(rows.map(({ row, pair }) => [row, pair])))}[datum.value]`,
      ticks: false,
      domain: false,
      labelPadding: 8,
    },
  };
  const kinds = [
    { kind: 'confirmatory', color: systemColors[0] },
    { kind: 'exploratory', color: mutedColor },
  ].filter(({ kind }) => rows.some((row) => row.kind === kind));
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: {
      domain: kinds.map(({ kind }) => kind),
      range: kinds.map(({ color: shade }) => shade),
    },
    legend: { orient: 'bottom', title: null, symbolType: 'square' },
  };
  return {
    title: { text: at.title, fontSize: 12, anchor: 'start', frame: 'group', offset: 8 },
    width,
    height: { step: 22 },
    data: { values: rows },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: inkColor, strokeDash: [4, 3] },
        encoding: { x: { field: 'zero', type: 'quantitative' } },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.6 },
        encoding: { y, x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' }, color },
      },
      {
        mark: { type: 'point', shape: 'square', filled: true, size: 60, opacity: 1 },
        encoding: {
          y,
          x: {
            field: 'value',
            type: 'quantitative',
            scale: { domain, nice: false },
            axis: { title: 'Difference in F1 (system − comparator)', format: '.2f', tickCount: 6 },
          },
          color,
        },
      },
      column(columns.difference, 'shown', y),
      column(columns.p, 'p', y),
      heading(columns.difference, `Difference [${view.ci}]`),
      heading(columns.p, 'Adjusted P'),
    ],
  };
};

/** Forest plot of the tested differences between averages, a panel a corpus. */
export const forestFigure = (view: View): Figure[] => {
  const shown = view.corpora
    .map((at) => ({
      at,
      comparisons: confirmatoryFirst(at.comparisons).filter(
        ({ finding, difference: { value } }) => finding === undefined && value !== null,
      ),
    }))
    .filter(({ comparisons }) => comparisons.length > 0);
  if (shown.length === 0) return [];
  const domain = differenceDomain(shown.flatMap(({ comparisons }) => comparisons));
  const corpora = shown.map(({ at }) => at);
  return [
    figureOf(view, corpora, {
      id: 'differences',
      title: `Differences between systems, ${view.metricTitle(view.scores.statistics.primary)}`,
      subtitle: `Squares: difference; lines: ${view.ci} of the paired bootstrap; P: paired permutation, adjusted.`,
      spec: {
        vconcat: shown.map(({ at, comparisons }) => panel(view, at, comparisons, domain)),
        spacing: 28,
      },
    }),
  ];
};
