import type { ComparisonScore } from '@labelray/core';
import type { Figure, Specification } from '../figure.ts';
import type { CorpusView, View } from '../view.ts';
import { differenceDomain } from './differenceDomain.ts';
import { figureOf } from './figureOf.ts';
import { type PanelPlace, edgeAxis, panelGrid, panelTitle } from './panelGrid.ts';
import { inkColor, mutedColor, systemColors } from './theme.ts';

const significant = 'adjusted P < .05';
const other = 'adjusted P ≥ .05';

const draw = (view: View, at: CorpusView, comparisons: readonly ComparisonScore[]): Figure => {
  const families = new Set(comparisons.map(({ family }) => family));
  const rows = comparisons.map((each) => ({
    pair: [
      view.titleOf(each.system),
      `− ${view.titleOf(each.comparator)}`,
      ...(families.size > 1 ? [each.family] : []),
    ].join('\n'),
    finding: at.findings.find(({ id }) => id === each.finding)?.name ?? each.finding,
    value: each.difference.value,
    low: each.difference.low,
    high: each.difference.high,
    verdict: each.adjusted !== null && each.adjusted < 0.05 ? significant : other,
  }));
  const color = {
    field: 'verdict',
    type: 'nominal',
    scale: { domain: [significant, other], range: [systemColors[0], mutedColor] },
    legend: { orient: 'bottom', title: null },
  };
  const findings = at.findings
    .map(({ name }) => name)
    .filter((name) => rows.some(({ finding }) => finding === name));
  const panel = (pair: string, { leftmost, lowest }: PanelPlace): Specification => {
    const y = {
      field: 'finding',
      type: 'nominal',
      scale: { domain: findings },
      axis: edgeAxis(
        { title: null, grid: true, ticks: false, domain: false, labelPadding: 8 },
        leftmost,
      ),
    };
    const axis = { title: 'Difference in F1', format: '.2f', tickCount: 4 };
    const scale = { domain: differenceDomain(comparisons), nice: false };
    return {
      title: panelTitle(...pair.split('\n')),
      data: { values: rows.filter((row) => row.pair === pair) },
      width: 230,
      height: { step: 18 },
      layer: [
        {
          mark: { type: 'rule', strokeWidth: 1.4 },
          encoding: { y, x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' }, color },
        },
        {
          mark: { type: 'point', filled: true, size: 42, opacity: 1 },
          encoding: {
            y,
            x: { field: 'value', type: 'quantitative', scale, axis: edgeAxis(axis, lowest) },
            color,
            shape: {
              ...color,
              scale: { domain: [significant, other], range: ['square', 'circle'] },
            },
          },
        },
        {
          mark: { type: 'rule', color: inkColor, strokeDash: [4, 3] },
          encoding: { x: { datum: 0, type: 'quantitative' } },
        },
      ],
    };
  };
  return figureOf(view, [at], {
    id: `differences-by-finding-${at.slug}`,
    title: `Differences by finding, ${at.title}`,
    subtitle: `Points: difference in F1 (system − comparator); lines: ${view.ci} of the paired bootstrap.`,
    spec: panelGrid([...new Set(rows.map((row) => row.pair))], {
      columns: 3,
      spacing: { row: 52, column: 24 },
      panel,
    }),
  });
};

/** Forest plots of the tested differences by finding: a figure a corpus, a panel a pair of systems. */
export const findingForestFigures = (view: View): Figure[] =>
  view.corpora.flatMap((at) => {
    const comparisons = at.comparisons.filter(
      ({ finding, difference: { value } }) => finding !== undefined && value !== null,
    );
    return comparisons.length > 0 ? [draw(view, at, comparisons)] : [];
  });
