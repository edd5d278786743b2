import { type Table, left, quantity, right, score, text } from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { View } from '../view.ts';

/** Spread between training seeds, apart from sampling error; none where nothing was trained more than once. */
export const seedTable = (view: View): Table[] => {
  const { seedSpread } = view.scores;
  if (seedSpread.length === 0) return [];
  const title = (id: string) => view.corpora.find(({ corpus }) => corpus.id === id)?.title ?? id;
  return [
    tableOf(view, view.corpora, {
      id: 'seeds',
      title: 'Spread between training seeds',
      columns: [
        left('System'),
        left('Corpus'),
        left('Metric'),
        right('Seeds'),
        right('Mean'),
        right('SD'),
        right('Lowest'),
        right('Highest'),
      ],
      rows: seedSpread.map(({ system, corpus, metric, seeds, values, mean, sd }) => ({
        cells: [
          text(view.titleOf(system)),
          text(title(corpus)),
          text(view.metricTitle(metric)),
          text(seeds.join(', ')),
          score(mean),
          quantity(sd, 3),
          score(values.length > 0 ? Math.min(...values) : null),
          score(values.length > 0 ? Math.max(...values) : null),
        ],
      })),
      notes: [
        'What differs between runs of one recipe that differ in the seed alone; the intervals of the other tables hold one run fixed and resample the test set.',
      ],
    }),
  ];
};
