import { type Table, count, empty, left, right, share, text } from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { View } from '../view.ts';

/** Errors by what a cell tests (negation, hedging, …), a table a corpus whose gold knows it. */
export const phenomenonTables = (view: View): Table[] =>
  view.corpora.flatMap((at) => {
    const systems = at.systems.filter(({ phenomena }) => phenomena !== undefined);
    const names = [...new Set(systems.flatMap(({ phenomena }) => Object.keys(phenomena ?? {})))];
    if (names.length === 0) return [];
    return [
      tableOf(view, [at], {
        id: `errors-${at.slug}`,
        title: `Errors by phenomenon, ${at.heading}`,
        columns: [
          left('Phenomenon'),
          right('Cells'),
          ...systems.map((system) => right(view.nameOf(system))),
        ],
        rows: names.map((name) => ({
          cells: [
            text(name),
            count(
              systems.find(({ phenomena }) => phenomena?.[name])?.phenomena?.[name]?.cells ?? null,
            ),
            ...systems.map(({ phenomena }) => {
              const tested = phenomena?.[name];
              return tested ? share(tested.errors, tested.cells) : empty;
            }),
          ],
        })),
        notes: [
          'Wrong cells among the cells that test a phenomenon, n (%); a cell is one finding of one report.',
        ],
      }),
    ];
  });
