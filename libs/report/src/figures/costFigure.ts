import type { Figure, Specification } from '../figure.ts';
import { sweptPoints, trainingSeconds } from '../sweptPoints.ts';
import type { CorpusView, View } from '../view.ts';
import { figureOf } from './figureOf.ts';
import { panelGrid, panelTitle } from './panelGrid.ts';
import { scoreAxis } from './sweepFigures.ts';
import { systemColors, systemShapes } from './theme.ts';

/** What training costs and what it gives: every trained point of the sweeps; none where nothing was measured. */
export const costFigure = (view: View): Figure[] => {
  const sweeps = view.scores.sweeps ?? [];
  const all = view.corpora.flatMap((at) =>
    sweeps.flatMap((sweep) =>
      sweptPoints(sweep, at).flatMap(({ sweep: varied, series, label, corpus, mean }) => {
        const point = sweep.series
          .find(({ title }) => title === series)
          ?.points.find(({ value }) => String(value) === label);
        const seconds = point === undefined ? undefined : trainingSeconds(view, point.system);
        return seconds === undefined ? [] : [{ varied, label, corpus, mean, seconds }];
      }),
    ),
  );
  if (all.length === 0) return [];
  const shown = view.corpora.filter(({ title }) => all.some(({ corpus }) => corpus === title));
  const domain = [...new Set(all.map(({ varied }) => varied))];
  const cycle = (range: readonly string[]) => domain.map((_, i) => range[i % range.length]);
  const legend = { orient: 'bottom', title: 'Varied', columns: 5 };
  const metric = view.metricTitle(view.scores.statistics.primary);
  const values = all.map(({ mean }) => mean);
  const panel = (at: CorpusView): Specification => {
    return {
      title: panelTitle(at.title),
      data: { values: all.filter(({ corpus }) => corpus === at.title) },
      width: 320,
      height: 240,
      mark: { type: 'point', size: 60, strokeWidth: 1.6, opacity: 1 },
      encoding: {
        x: {
          field: 'seconds',
          type: 'quantitative',
          scale: { type: 'log', nice: false, padding: 16 },
          axis: { title: 'Training (s)', format: '~s', grid: false, tickCount: 5 },
        },
        y: scoreAxis('mean', values, metric),
        color: {
          field: 'varied',
          type: 'nominal',
          scale: { domain, range: cycle(systemColors) },
          legend,
        },
        shape: {
          field: 'varied',
          type: 'nominal',
          scale: { domain, range: cycle(systemShapes) },
          legend,
        },
      },
    };
  };
  return [
    figureOf(view, shown, {
      id: 'cost',
      title: `${metric} against the cost of training`,
      subtitle:
        'Every trained point of the sweeps, the mean over its seeds; seconds of one machine, which Table 4 names.',
      spec: panelGrid(shown, { columns: 2, spacing: { row: 70, column: 70 }, panel }),
    }),
  ];
};
