import type { Value, ValueScore } from '@labelray/core';
import { formatCount } from '../formatCell.ts';
import { resampling } from '../marking.ts';
import {
  type Row,
  type Table,
  count,
  empty,
  estimate,
  left,
  right,
  score,
  text,
} from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { CorpusView, View } from '../view.ts';
import { standing } from './findingTables.ts';

/** Values scored on a corpus, in the order of the first finding that has them. */
const valuesOf = (at: CorpusView): Value[] => {
  const scored = new Set(
    at.systems.flatMap(({ findings }) =>
      findings.flatMap(({ values }) => values.map(({ code }) => code)),
    ),
  );
  const byCode = new Map<string, Value>();
  for (const value of at.findings.flatMap(({ values }) => values))
    if (scored.has(value.code) && !byCode.has(value.code)) byCode.set(value.code, value);
  return [...byCode.values()];
};

const find = (values: readonly ValueScore[], code: string) =>
  values.find((each) => each.code === code);

/** Table 3: F1 by value, a column a value. */
const sideBySide = (view: View, at: CorpusView): Table => {
  const values = valuesOf(at);
  const rows = at.findings.flatMap((finding) =>
    at.systems.flatMap((system): Row[] => {
      const each = system.findings.find((candidate) => candidate.finding === finding.id);
      if (each === undefined) return [];
      const supports = each.values.map(({ code, support }) => {
        const word = finding.values.find((value) => value.code === code)?.word ?? code;
        return `${word} ${formatCount(support)}`;
      });
      return [
        {
          group: `${finding.name} (${supports.join(', ')})`,
          ...standing([each]),
          cells: [
            text(view.nameOf(system)),
            ...values.map(({ code }) => {
              const value = find(each.values, code);
              return value ? estimate(value.f1) : empty;
            }),
          ],
        },
      ];
    }),
  );
  return tableOf(view, [at], {
    id: `table-3-values-${at.slug}`,
    title: `Table 3. F1 by finding and value, ${at.heading}`,
    groupTitle: 'Finding (gold reports)',
    columns: [
      left('System'),
      ...values.map(({ word }) =>
        right(`${word[0]?.toUpperCase() ?? ''}${word.slice(1)} [${view.ci}]`),
      ),
    ],
    rows,
    notes: [
      'F1 of one value against the rest; in brackets behind a finding, how many reports have each value in the gold.',
      ...resampling(view, [at]),
    ],
  });
};

/** Table 3, detail: precision, recall, support and predicted counts of every value. */
const detail = (view: View, at: CorpusView): Table => {
  const rows = at.findings.flatMap((finding) =>
    finding.values.flatMap((value) =>
      at.systems.flatMap((system): Row[] => {
        const each = system.findings.find((candidate) => candidate.finding === finding.id);
        const scored = each && find(each.values, value.code);
        if (!scored) return [];
        return [
          {
            group: `${finding.name}: ${value.word}`,
            ...standing([each]),
            cells: [
              text(view.nameOf(system)),
              estimate(scored.f1),
              score(scored.precision),
              score(scored.recall),
              count(scored.support),
              count(scored.predicted),
            ],
          },
        ];
      }),
    ),
  );
  return tableOf(view, [at], {
    id: `table-3-detail-${at.slug}`,
    title: `Table 3, detail. Scores by finding and value, ${at.heading}`,
    groupTitle: 'Finding and value',
    columns: [
      left('System'),
      right(`F1 [${view.ci}]`),
      right('Precision'),
      right('Recall'),
      right('Support'),
      right('Predicted'),
    ],
    rows,
    notes: [...resampling(view, [at])],
  });
};

/** Table 3 of every corpus, values side by side and in detail. */
export const valueTables = (view: View): Table[] =>
  view.corpora
    .filter(({ systems }) => systems.length > 0)
    .flatMap((at) => [sideBySide(view, at), detail(view, at)]);
