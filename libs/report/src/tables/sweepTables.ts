import { formatScore } from '../formatCell.ts';
import { slug } from '../slug.ts';
import { type Table, count, empty, left, quantity, right, score, text } from '../table.ts';
import { tableOf } from '../tableOf.ts';
import { sweptPoints, trainingSeconds } from '../sweptPoints.ts';
import type { View } from '../view.ts';

const seedNote =
  'Mean over training seeds, and the lowest and highest of them; what the test set adds is not in this range.';

/** What is varied and what comes of it, a table a sweep. */
export const sweepTables = (view: View): Table[] => {
  const sweeps = view.scores.sweeps ?? [];
  const names = slug(sweeps.map(({ id }) => id));
  return sweeps.map((sweep, i) => {
    const points = view.corpora.map((at) => sweptPoints(sweep, at));
    const sized = sweep.series.some((line) => line.points.some((point) => point.parameters));
    return tableOf(view, view.corpora, {
      id: `sweep-${names[i] ?? i}`,
      title: `${sweep.title}: ${view.metricTitle(sweep.metric)}`,
      ...(sweep.series.length > 1 && { groupTitle: 'System' }),
      columns: [
        left(sweep.vary === 'system' ? 'System' : sweep.title),
        right('Training reports'),
        ...(sized ? [right('Parameters')] : []),
        ...view.corpora.flatMap(({ title }) => [right(title), right('Seeds')]),
      ],
      rows: sweep.series.flatMap((line) =>
        line.points.map((point) => ({
          ...(sweep.series.length > 1 && { group: line.title }),
          cells: [
            text(String(point.value)),
            point.reports === undefined ? empty : count(point.reports),
            ...(sized ? [point.parameters === undefined ? empty : count(point.parameters)] : []),
            ...points.flatMap((swept) => {
              const own = swept.find(
                ({ series, label }) => series === line.title && label === String(point.value),
              );
              if (own === undefined) return [empty, empty];
              const range = `${formatScore(own.lowest)}–${formatScore(own.highest)}`;
              return [score(own.mean), text(own.runs === 1 ? '1' : `${own.runs}: ${range}`)];
            }),
          ],
        })),
      ),
      notes: [seedNote],
    });
  });
};

/** What every trained point of the sweeps cost and gave; none where nothing was measured. */
export const costTable = (view: View): Table[] => {
  const points = (view.scores.sweeps ?? []).flatMap((sweep) =>
    sweep.series.flatMap((line) =>
      line.points.flatMap((point) => {
        const seconds = trainingSeconds(view, point.system);
        return seconds === undefined ? [] : [{ sweep, line, point, seconds }];
      }),
    ),
  );
  const distinct = points.filter(
    ({ point }, i) => points.findIndex((other) => other.point.system === point.system) === i,
  );
  if (distinct.length === 0) return [];
  return [
    tableOf(view, view.corpora, {
      id: 'cost',
      title: 'Training cost and what it gives',
      columns: [
        left('System'),
        left('Varied'),
        left('Value'),
        right('Training (s)'),
        ...view.corpora.map(({ title }) => right(title)),
      ],
      rows: distinct.map(({ sweep, line, point, seconds }) => ({
        cells: [
          text(line.title === '' ? String(point.value) : line.title),
          text(sweep.title),
          text(String(point.value)),
          quantity(seconds, 1),
          ...view.corpora.map((at) => {
            const own = sweptPoints(sweep, at).find(
              ({ series, label }) => series === line.title && label === String(point.value),
            );
            return own === undefined ? empty : score(own.mean);
          }),
        ],
      })),
      notes: ['Seconds and scores are means over training seeds; Table 4 names the machine.'],
    }),
  ];
};
