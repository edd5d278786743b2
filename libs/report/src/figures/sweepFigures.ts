import type { SweepScore } from '@labelray/core';
import type { Figure, Specification } from '../figure.ts';
import { slug } from '../slug.ts';
import { axisOf, sweptPoints, type SweptAxis, type SweptPoint } from '../sweptPoints.ts';
import type { CorpusView, View } from '../view.ts';
import { figureOf } from './figureOf.ts';
import { panelGrid, panelTitle } from './panelGrid.ts';
import { inkColor, systemColors } from './theme.ts';

/** The axis of what is measured: tenths that hold all values, the same in all panels. */
export const scoreAxis = (field: string, values: readonly number[], title: string) => {
  const lowest = Math.max(0, Math.floor(Math.min(...values) * 10));
  const highest = Math.min(10, Math.ceil(Math.max(...values) * 10));
  const tenths = Array.from({ length: highest - lowest + 1 }, (_, i) => (lowest + i) / 10);
  return {
    field,
    type: 'quantitative',
    scale: { domain: [lowest / 10, highest / 10], zero: false, nice: false },
    axis: { title, values: tenths, format: '.1f' },
  };
};

const horizontal = (
  { kind, title }: SweptAxis,
  points: readonly SweptPoint[],
  padding: number,
): Specification => {
  const places = [...new Set(points.map(({ x }) => x))];
  if (kind === 'nominal') {
    return { field: 'x', type: 'nominal', sort: places, axis: { title, labelAngle: -30 } };
  }
  return {
    field: 'x',
    type: 'quantitative',
    scale: kind === 'log' ? { type: 'log', nice: false, padding } : { zero: false, padding },
    axis: { title, values: places, format: '~s', grid: false },
  };
};

const draw = (view: View, sweep: SweepScore, id: string): Figure[] => {
  const axis = axisOf(sweep);
  const all = view.corpora.flatMap((at) => sweptPoints(sweep, at));
  const shown = view.corpora.filter(({ title }) => all.some(({ corpus }) => corpus === title));
  if (all.length === 0) return [];
  const title = view.metricTitle(sweep.metric);
  const names = [...new Set(all.map(({ series }) => series))];
  const color = {
    field: 'series',
    type: 'nominal',
    scale: { domain: names, range: names.map((_, i) => systemColors[i % systemColors.length]) },
    legend:
      names.length > 1 ? { orient: 'bottom', title: null, columns: 3, symbolOpacity: 1 } : null,
  };
  const named = sweep.vary === 'system' && axis.kind !== 'nominal';
  const x = horizontal(axis, all, named ? 48 : 16); // room for names of models
  const values = all.flatMap(({ lowest, highest }) => [lowest, highest]);
  const y = scoreAxis('mean', values, title);
  const range = { y: { ...y, field: 'lowest' }, y2: { field: 'highest' } };
  const panel = (at: CorpusView): Specification => {
    const lines = [
      {
        mark: { type: 'area', opacity: 0.18 },
        encoding: { x, ...range, color },
      },
      { mark: { type: 'line', strokeWidth: 1.8 }, encoding: { x, y, color } },
    ];
    // Names have no order, so nothing joins them; seeds are a bar beside each.
    const bars = [
      {
        mark: { type: 'rule', strokeWidth: 1.4 },
        encoding: { x, ...range, color, xOffset: { field: 'series', type: 'nominal' } },
      },
    ];
    const offset = axis.kind === 'nominal' ? { xOffset: { field: 'series', type: 'nominal' } } : {};
    return {
      title: panelTitle(at.title),
      data: { values: all.filter(({ corpus }) => corpus === at.title) },
      width: 320,
      height: 220,
      layer: [
        ...(axis.kind === 'nominal' ? bars : lines),
        {
          mark: { type: 'point', filled: true, size: 46, opacity: 1 },
          encoding: { x, y, color, ...offset },
        },
        ...(named
          ? [
              {
                mark: { type: 'text', dy: -12, fontSize: 10, color: inkColor },
                encoding: { x, y, text: { field: 'label', type: 'nominal' } },
              },
            ]
          : []),
      ],
    };
  };
  return [
    figureOf(view, shown, {
      id,
      title: `${sweep.title} and ${title}`,
      subtitle:
        'Mean over training seeds; band or bar: from the lowest to the highest seed. Everything else is held.',
      spec: panelGrid(shown, { columns: 2, spacing: { row: 90, column: 70 }, panel }),
    }),
  ];
};

/** Learning curve, rank, model size, …: a figure a sweep, a panel a corpus. */
export const sweepFigures = (view: View): Figure[] => {
  const sweeps = view.scores.sweeps ?? [];
  const names = slug(sweeps.map(({ id }) => id));
  return sweeps.flatMap((sweep, i) => draw(view, sweep, `sweep-${names[i] ?? i}`));
};
