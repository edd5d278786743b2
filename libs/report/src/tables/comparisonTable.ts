import type { ComparisonScore } from '@labelray/core';
import { resampling } from '../marking.ts';
import {
  type Cell,
  type Table,
  difference,
  empty,
  left,
  pValue,
  right,
  score,
  text,
} from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { View } from '../view.ts';
import { adjustments, confirmatoryFirst } from './comparisonCells.ts';

const nonInferiority = ({ nonInferiority: tested }: ComparisonScore): Cell[] =>
  tested === undefined
    ? [empty, empty, empty]
    : [score(tested.margin), pValue(tested.p), text(tested.shown ? 'shown' : 'not shown')];

/** Every tested difference with its P values, the smallest one detectable and non-inferiority; none where nothing was compared. */
export const comparisonTable = (view: View): Table[] => {
  const { comparisons, modality } = view.scores;
  if (comparisons.length === 0) return [];
  const margins = comparisons.some((each) => each.nonInferiority !== undefined);
  const findingName = (id: string) => modality.findings.find((each) => each.id === id)?.name ?? id;
  return [
    tableOf(view, view.corpora, {
      id: 'comparisons',
      title: 'Tested differences',
      groupTitle: 'Corpus and metric',
      columns: [
        left('System'),
        left('Comparator'),
        left('Finding'),
        left('Family'),
        right(`Difference [${view.ci}]`),
        right('P'),
        right('Adjusted P'),
        right('Detectable'),
        ...(margins ? [right('Margin'), right('P non-inferior'), left('Non-inferiority')] : []),
      ],
      rows: view.corpora.flatMap((at) =>
        confirmatoryFirst(at.comparisons).map((each) => ({
          group: `${at.title}: ${view.metricTitle(each.metric)}`,
          cells: [
            text(view.titleOf(each.system)),
            text(view.titleOf(each.comparator)),
            each.finding === undefined ? text('all') : text(findingName(each.finding)),
            text(each.family),
            difference(each.difference),
            pValue(each.p),
            pValue(each.adjusted),
            score(each.detectable),
            ...(margins ? nonInferiority(each) : []),
          ],
        })),
      ),
      notes: [
        'Difference: system − comparator. Detectable: the smallest difference that this test set would show with power .8.',
        ...adjustments(comparisons),
        ...resampling(view, view.corpora),
      ],
    }),
  ];
};
