import type { SweepPoint, SweepScore } from '@labelray/core';
import type { CorpusView, View } from './view.ts';

/** One point of a sweep on one corpus: the mean over its training seeds, and how far they lie apart. */
export interface SweptPoint {
  readonly sweep: string;
  readonly series: string;
  /** The value that is varied, as printed. */
  readonly label: string;
  /** Its place on the axis. */
  readonly x: number | string;
  readonly corpus: string;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  readonly runs: number;
}

/** How the values of a sweep lie on an axis. */
export interface SweptAxis {
  readonly kind: 'log' | 'linear' | 'nominal';
  readonly title: string;
  readonly of: (point: SweepPoint) => number | string;
}

/** Values that span so much read better on a logarithmic axis. */
const wide = 8;

/** Models by their size where it is known; numbers as numbers, widely spread ones by their logarithm; else names. */
export function axisOf({ vary, title, series }: SweepScore): SweptAxis {
  const points = series.flatMap((line) => line.points);
  const bySize = vary === 'system' || vary === 'labeler';
  if (bySize && points.every(({ parameters }) => parameters !== undefined)) {
    return { kind: 'log', title, of: ({ parameters }) => parameters ?? 0 };
  }
  const values = points.map(({ value }) => value);
  if (!values.every((value): value is number => typeof value === 'number')) {
    return { kind: 'nominal', title, of: ({ value }) => value };
  }
  const least = Math.min(...values);
  const kind = least > 0 && Math.max(...values) / least >= wide ? 'log' : 'linear';
  return { kind, title, of: ({ value }) => value };
}

/** The points of a sweep on one corpus; none where no run has a score. */
export function sweptPoints(sweep: SweepScore, at: CorpusView): SweptPoint[] {
  const axis = axisOf(sweep);
  return sweep.series.flatMap(({ title, points }) =>
    points.flatMap((point): SweptPoint[] => {
      const values = point.runs.flatMap(({ corpus, score: { value } }) =>
        corpus === at.corpus.id && value !== null ? [value] : [],
      );
      if (values.length === 0) return [];
      return [
        {
          sweep: sweep.title,
          series: title,
          label: String(point.value),
          x: axis.of(point),
          corpus: at.title,
          mean: values.reduce((sum, value) => sum + value, 0) / values.length,
          lowest: Math.min(...values),
          highest: Math.max(...values),
          runs: values.length,
        },
      ];
    }),
  );
}

/** Seconds that training a system took, the mean over its seeds; undefined where nothing was measured. */
export function trainingSeconds({ compute }: View, system: string): number | undefined {
  const seconds = (compute?.runs ?? [])
    .filter(({ stage }) => stage === 'fit')
    .filter(({ system: stem }) => stem.replace(/\.seed-?\d+$/, '') === system)
    .map((run) => run.seconds);
  return seconds.length === 0
    ? undefined
    : seconds.reduce((sum, each) => sum + each, 0) / seconds.length;
}
