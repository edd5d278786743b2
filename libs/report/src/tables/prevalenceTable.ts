import { type Table, left, right, share, text } from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { View } from '../view.ts';

/** Table 1b: how often the gold has each value of each finding, by corpus and part; none where all gold is binary. */
export const prevalenceTable = (view: View): Table[] => {
  // Binary gold has no values to list; Table 1 has its positives.
  const corpora = view.corpora.filter(({ corpus }) => corpus.gold === 'values');
  const parts = corpora.flatMap((at) => at.corpus.parts.map((part) => ({ at, part })));
  if (parts.length === 0) return [];
  return [
    tableOf(view, corpora, {
      id: 'table-1b-prevalence',
      title: 'Table 1b. Gold values by finding, corpus and part',
      groupTitle: 'Finding',
      columns: [left('Value'), ...parts.map(({ at, part }) => right(`${at.title}: ${part.part}`))],
      rows: view.scores.modality.findings.flatMap((finding) =>
        finding.values
          .filter(({ code }) =>
            parts.some(({ part }) => (part.prevalence[finding.id]?.[code] ?? 0) > 0),
          )
          .map(({ code, word }) => ({
            group: finding.name,
            cells: [
              text(word),
              ...parts.map(({ part }) => {
                const prevalence = part.prevalence[finding.id];
                return prevalence === undefined
                  ? text('no gold')
                  : share(prevalence[code] ?? 0, part.reports);
              }),
            ],
          })),
      ),
      notes: [],
    }),
  ];
};
