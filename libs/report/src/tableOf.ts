import { explainMarks } from './explainMarks.ts';
import { banner, notices } from './marking.ts';
import type { Table } from './table.ts';
import type { CorpusView, View } from './view.ts';

/** A finished table about these corpora: with its banner, the footnotes of its marks, and what their provenance asks to be said. */
export const tableOf = (view: View, shown: readonly CorpusView[], table: Table): Table => {
  const said = banner(view, shown);
  return explainMarks({
    ...table,
    ...(said === undefined ? {} : { banner: said }),
    notes: [...table.notes, ...notices(shown)],
  });
};
