import { formatCell, notEstimable, percentileMark } from './formatCell.ts';
import type { Table } from './table.ts';

/** Footnote mark of findings with fewer than ten positives. */
export const rareMark = '†';

/** Footnote mark of findings that only a weak crosswalk reaches. */
export const weakMark = '§';

const isNumber = (kind: string) => kind !== 'text' && kind !== 'empty';

/** Adds to a table a footnote for every mark that it prints, and only for those. */
export const explainMarks = (table: Table): Table => {
  const printed = table.rows.flatMap((row) =>
    row.cells.filter(({ kind }) => isNumber(kind)).map(formatCell),
  );
  const marked = (mark: string) => table.rows.some((row) => row.mark?.includes(mark));
  return {
    ...table,
    notes: [
      ...(printed.some((cell) => cell.includes(notEstimable))
        ? [
            `${notEstimable} not estimable: no gold and no prediction of this kind; for adjusted P, outside its family.`,
          ]
        : []),
      ...(marked(rareMark)
        ? [`${rareMark} Fewer than 10 positives: shown, but outside confirmatory families.`]
        : []),
      ...(marked(weakMark)
        ? [`${weakMark} Reached only through a weak crosswalk: shown, never averaged in.`]
        : []),
      ...(printed.some((cell) => cell.endsWith(percentileMark))
        ? [`${percentileMark} Percentile interval: BCa was degenerate.`]
        : []),
      ...table.notes,
    ],
  };
};
