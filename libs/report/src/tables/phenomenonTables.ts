import { type PhenomenonGroupScore, phenomenonGroupTitles } from '@labelray/core';
import {
  type Row,
  type Table,
  count,
  empty,
  estimate,
  left,
  right,
  share,
  text,
} from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { CorpusView, View } from '../view.ts';

/** The groups of phenomena that occur in a corpus, with the names in each; all systems have the same. */
const groupsOf = ({ systems }: CorpusView): readonly PhenomenonGroupScore[] =>
  systems.find(({ phenomenonGroups }) => phenomenonGroups !== undefined)?.phenomenonGroups ?? [];

/** Errors by group of phenomena: cells, wrong ones, and their rate with its interval, system by system. */
const byGroup = (view: View, at: CorpusView): Table => ({
  id: `errors-${at.slug}`,
  title: `Errors by linguistic phenomenon, ${at.heading}`,
  groupTitle: 'Phenomenon',
  columns: [left('System'), right('Cells'), right('Wrong'), right('Error rate [95 % CI]')],
  rows: groupsOf(at).flatMap(({ group }) =>
    at.systems.flatMap((system): Row[] => {
      const scored = system.phenomenonGroups?.find((each) => each.group === group);
      if (scored === undefined) return [];
      const { cells, errors, rate } = scored;
      return [
        {
          group: phenomenonGroupTitles[group],
          cells: [text(view.nameOf(system)), count(cells), count(errors), estimate(rate)],
        },
      ];
    }),
  ),
  notes: [
    'A cell is one finding of one report; it counts under the phenomenon that its gold rests on. Intervals: Wilson, at the effective number of cells with patients as clusters.',
  ],
});

/** The same by each phenomenon under its group, a column a system. */
const byPhenomenon = (view: View, at: CorpusView): Table => {
  const systems = at.systems.filter(({ phenomena }) => phenomena !== undefined);
  return {
    id: `errors-detail-${at.slug}`,
    title: `Errors by single phenomenon, ${at.heading}`,
    groupTitle: 'Group',
    columns: [
      left('Phenomenon'),
      right('Cells'),
      ...systems.map((system) => right(view.nameOf(system))),
    ],
    rows: groupsOf(at).flatMap(({ group, phenomena: names }) =>
      names.map((name) => ({
        group: phenomenonGroupTitles[group],
        cells: [
          text(name),
          count(systems[0]?.phenomena?.[name]?.cells ?? null),
          ...systems.map(({ phenomena }) => {
            const tested = phenomena?.[name];
            return tested ? share(tested.errors, tested.cells) : empty;
          }),
        ],
      })),
    ),
    notes: ['Wrong cells among the cells that test a phenomenon, n (%).'],
  };
};

/** Errors by what a cell tests (negation scope, hedge, …), two tables a corpus whose gold knows it. */
export const phenomenonTables = (view: View): Table[] =>
  view.corpora
    .filter((at) => groupsOf(at).length > 0)
    .flatMap((at) => [
      tableOf(view, [at], byGroup(view, at)),
      tableOf(view, [at], byPhenomenon(view, at)),
    ]);
