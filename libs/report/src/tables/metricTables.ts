import type { Estimable, SystemScore } from '@labelray/core';
import { resampling } from '../marking.ts';
import {
  type Cell,
  type Row,
  type Table,
  count,
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

// A metric that counts (cells, reports) is a whole number above one; scores are at most one.
const metricCell = (value: Estimable | undefined): Cell =>
  typeof value === 'number' && value > 1 && Number.isInteger(value) ? count(value) : score(value);

const paperCell = ({ paperInterval }: SystemScore): Cell =>
  paperInterval === null
    ? empty
    : estimate({ value: paperInterval.mean, low: paperInterval.low, high: paperInterval.high });

interface Shown {
  readonly title: string;
  readonly cell: (id: string) => Cell;
  readonly invalid: Cell;
  readonly paper: Cell;
}

/** A column a system, and one more for each declared mapping of its predictions. */
const shownOf = (view: View, { systems }: CorpusView): Shown[] =>
  systems.flatMap((system) => [
    {
      title: view.nameOf(system),
      cell: (id) => {
        const interval = system.intervals[id];
        return interval ? estimate(interval) : metricCell(system.metrics[id]);
      },
      invalid: share(system.invalid, system.n),
      paper: paperCell(system),
    },
    ...Object.entries(system.mapped ?? {}).map(([mapping, metrics]) => ({
      title: `${view.nameOf(system)} with ${mapping}`,
      cell: (id: string) => metricCell(metrics[id]),
      invalid: share(system.invalid, system.n),
      paper: empty,
    })),
  ]);

/** Every metric of every system, a table a corpus, with the definitions below. */
export const metricTables = (view: View): Table[] =>
  view.corpora
    .filter(({ systems }) => systems.length > 0)
    .map((at) => {
      const columns = shownOf(view, at);
      const ids = [...new Set(at.systems.flatMap(({ metrics }) => Object.keys(metrics)))];
      const { primary } = view.scores.statistics;
      const rows: Row[] = ids.map((id) => ({
        cells: [
          text(`${view.metricTitle(id)}${id === primary ? ' (primary)' : ''}`),
          ...columns.map(({ cell }) => cell(id)),
        ],
      }));
      const paper: Row[] = at.systems.some(({ paperInterval }) => paperInterval !== null)
        ? [
            {
              muted: true,
              cells: [
                text("macroPaper, the paper's interval (for comparison only)"),
                ...columns.map((each) => each.paper),
              ],
            },
          ]
        : [];
      const invalid: Row = { cells: [text('Invalid'), ...columns.map((each) => each.invalid)] };
      return tableOf(view, [at], {
        id: `metrics-${at.slug}`,
        title: `All metrics, ${at.heading}`,
        columns: [left('Metric'), ...columns.map(({ title }) => right(title))],
        rows: [...rows, ...paper, invalid],
        notes: [
          ...(paper.length > 0
            ? [
                "The paper's interval is mean ± t(.975, 9)·sd/√10 over ten resamples: an interval for the mean of ten resamples, about three times too narrow, printed for comparison only.",
              ]
            : []),
          `In brackets: ${view.ci} of the metrics that are resampled.`,
          ...resampling(view, [at]),
          ...ids.flatMap((id) => {
            const known = view.definitions[id];
            return known ? [`${known.title} (${id}): ${known.definition}`] : [];
          }),
        ],
      });
    });
