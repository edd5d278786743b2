import type { Finding, ValueScore } from '@labelray/core';
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

/** Codes scored on a corpus, in order; for binary gold the two uncertainty policies. */
const codesOf = (at: CorpusView): string[] => [
  ...new Set(
    at.systems.flatMap(({ findings }) =>
      findings.flatMap(({ values }) => values.map(({ code }) => code)),
    ),
  ),
];

const wordOf = ({ values }: Finding, code: string): string =>
  values.find((value) => value.code === code)?.word ?? `present at ${code}`;

/** What a code is called where findings share it. */
const headingOf = (at: CorpusView, code: string): string => {
  const words = new Set(
    at.findings
      .filter(({ values }) => values.some((value) => value.code === code))
      .map((finding) => wordOf(finding, code)),
  );
  const word = words.size > 0 ? [...words].join(' / ') : `present at ${code}`;
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
};

const find = (values: readonly ValueScore[], code: string) =>
  values.find((each) => each.code === code);

/** Table 3: F1 by value, a column a value. */
const sideBySide = (view: View, at: CorpusView): Table => {
  const codes = codesOf(at);
  const rows = at.findings.flatMap((finding) =>
    at.systems.flatMap((system): Row[] => {
      const each = system.findings.find((candidate) => candidate.finding === finding.id);
      if (each === undefined) return [];
      const supports = each.values.map(({ code, support }) => {
        return `${wordOf(finding, code)} = ${formatCount(support)}`;
      });
      return [
        {
          group: `${finding.name} (${supports.join(', ')})`,
          ...standing([each]),
          cells: [
            text(view.nameOf(system)),
            ...codes.map((code) => {
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
    columns: [left('System'), ...codes.map((code) => right(`${headingOf(at, code)} [${view.ci}]`))],
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
    codesOf(at).flatMap((code) =>
      at.systems.flatMap((system): Row[] => {
        const each = system.findings.find((candidate) => candidate.finding === finding.id);
        const scored = each && find(each.values, code);
        if (!scored) return [];
        return [
          {
            group: `${finding.name}: ${wordOf(finding, code)}`,
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
