import {
  type Table,
  difference,
  empty,
  estimate,
  left,
  pValue,
  right,
  score,
  share,
  text,
} from '../table.ts';

/** A name that means something in every format. */
export const awkwardName = '<b>&"x"|';

/** A table of everything that a writer could get wrong. */
export const awkwardTable: Table = {
  id: 'awkward',
  title: 'F1 & more, 100 % of it',
  banner: 'SYNTHETIC',
  groupTitle: 'Corpus',
  columns: [left('System'), right('F1 [95 % CI]'), right('P'), right('Invalid'), left('Remark')],
  rows: [
    {
      group: 'A_1, "first"',
      cells: [
        text(awkwardName),
        estimate({ value: 0.8345678, low: 0.8, high: 0.87 }),
        pValue(0.0004),
        share(3, 1200),
        text('two\nlines, one cell'),
      ],
    },
    {
      group: 'A_1, "first"',
      muted: true,
      mark: '†',
      cells: [text('[y] $2 ~ 50% #1 {z} \\'), score(null), pValue(null), empty, text('')],
    },
    {
      group: 'B',
      cells: [
        text('*plain*'),
        difference({ value: -0.05, low: -0.1, high: 0, method: 'percentile' }),
        empty,
        share(0, 0),
        text('=1+1'),
      ],
    },
  ],
  notes: ['A note with | and _under_score_.'],
};
