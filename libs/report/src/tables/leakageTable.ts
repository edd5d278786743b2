import type { Leak } from '@labelray/core';
import { type Table, count, left, right, text } from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { View } from '../view.ts';

const kinds: Readonly<Record<Leak['kind'], string>> = {
  patient: 'same patient',
  report: 'same report',
  'identical-text': 'identical text',
  'near-identical-text': 'nearly identical text',
};

/** What the parts of the corpora share; a table that says "none found" where they share nothing. */
export const leakageTable = (view: View): Table => {
  const { leakage } = view.scores;
  return tableOf(view, view.corpora, {
    id: 'leakage',
    title: 'Leakage audit',
    columns: [
      left('Shared'),
      left('Between'),
      left('And'),
      right('Found'),
      left('Report ids (first)'),
    ],
    rows:
      leakage.length === 0
        ? [{ cells: [text('none found'), text(''), text(''), count(0), text('')] }]
        : leakage.map(({ kind, between: [one, other], count: found, examples }) => ({
            cells: [
              text(kinds[kind]),
              text(one),
              text(other),
              count(found),
              text(examples.slice(0, 5).join(', ')),
            ],
          })),
    notes: [
      'Patients, reports and texts that two parts share, as the audit of the corpora found them.',
    ],
  });
};
