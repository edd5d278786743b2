import type { Estimate } from '@labelray/core';
import type { Figure } from '../figure.ts';
import { systemsOverSeeds } from '../overSeeds.ts';
import type { CorpusView, View } from '../view.ts';
import { figureOf } from './figureOf.ts';
import { systemScale } from './systemScale.ts';

/** Heading of the row that shows the primary metric. */
const average = 'Average';

/** Room for a system's interval, in pixels. */
const rowHeight = 8;

interface Point {
  readonly corpus: string;
  readonly finding: string;
  readonly system: string;
  readonly f1: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly rare: boolean;
}

const pointsOf = (view: View, at: CorpusView): Point[] =>
  systemsOverSeeds(view, at).flatMap((system) => {
    const point = (finding: string, estimate: Estimate | undefined, rare: boolean): Point[] =>
      estimate === undefined || estimate.value === null
        ? []
        : [
            {
              corpus: at.title,
              finding,
              system: view.nameOf(system),
              f1: estimate.value,
              low: estimate.low,
              high: estimate.high,
              rare,
            },
          ];
    return [
      ...point(average, system.intervals[at.average], false),
      ...at.findings.flatMap(({ id, name }) => {
        const scored = system.findings.find(({ finding }) => finding === id);
        return point(name, scored?.f1, scored?.rare ?? false);
      }),
    ];
  });

/** F1 with its interval by finding and system, a panel a corpus; the first row is the primary average. */
export const mainFigure = (view: View): Figure[] => {
  const shown = view.corpora.filter(({ systems }) => systems.length > 0);
  const values = shown.flatMap((at) => pointsOf(view, at));
  if (values.length === 0) return [];
  const systems = systemScale(view);
  const findings = [average, ...view.scores.modality.findings.map(({ name }) => name)].filter(
    (name) => values.some(({ finding }) => finding === name),
  );
  const step = Math.max(22, systems.domain.length * rowHeight + 8);
  const panel = Math.max(200, Math.floor(720 / shown.length));
  const y = {
    field: 'finding',
    type: 'nominal',
    sort: findings,
    scale: { paddingInner: 0, paddingOuter: 0 },
    axis: {
      title: null,
      grid: true,
      tickBand: 'extent',
      ticks: false,
      domain: false,
      labelPadding: 8,
    },
  };
  const yOffset = {
    field: 'system',
    type: 'nominal',
    sort: systems.domain,
    scale: { paddingOuter: 0.8 },
  };
  const legend = {
    orient: 'bottom',
    direction: 'horizontal',
    columns: 4,
    title: null,
    symbolSize: 70,
  };
  const color = {
    field: 'system',
    type: 'nominal',
    scale: systems.color,
    legend,
  };
  const metrics = [...new Set(shown.map(({ average: id }) => id))];
  const averages = metrics
    .map((id) => {
      const where = shown.filter((at) => at.average === id).map(({ corpus }) => corpus.title);
      return metrics.length > 1
        ? `${view.metricTitle(id)} (${where.join(', ')})`
        : view.metricTitle(id);
    })
    .join(', ');
  return [
    figureOf(view, shown, {
      id: 'main',
      title: `F1 by finding and system, ${view.scores.modality.title}`,
      subtitle: `Lines: ${view.ci}, resampled by ${[...new Set(shown.map(({ corpus }) => corpus.unit))].join(' or ')}. Average: ${averages}. Hollow: fewer than 10 positives.${view.scores.seedMeans === undefined ? '' : ' Systems with several training seeds: the mean over them.'}`,
      spec: {
        data: { values },
        facet: {
          column: {
            field: 'corpus',
            type: 'nominal',
            sort: shown.map(({ title }) => title),
            header: { title: null },
          },
        },
        spacing: 24,
        spec: {
          width: panel,
          height: { step, for: 'position' },
          layer: [
            {
              mark: { type: 'rule', strokeWidth: 1.4 },
              encoding: {
                y,
                yOffset,
                x: { field: 'low', type: 'quantitative' },
                x2: { field: 'high' },
                color,
              },
            },
            {
              mark: { type: 'point', size: 38, strokeWidth: 1.4, opacity: 1 },
              encoding: {
                y,
                yOffset,
                x: {
                  field: 'f1',
                  type: 'quantitative',
                  scale: { domain: [0, 1] },
                  axis: { title: 'F1 (0 to 1)', values: [0, 0.2, 0.4, 0.6, 0.8, 1], format: '.1f' },
                },
                color,
                shape: { field: 'system', type: 'nominal', scale: systems.shape, legend },
                fill: {
                  condition: { test: 'datum.rare', value: '#FFFFFF' },
                  field: 'system',
                  type: 'nominal',
                  scale: systems.color,
                  legend,
                },
              },
            },
          ],
        },
      },
    }),
  ];
};
