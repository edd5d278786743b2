import type { Finding, ValueScore } from '@labelray/core';
import { formatCount } from '../formatCell.ts';
import { resampling } from '../marking.ts';
import { slug } from '../slug.ts';
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

/** The corpus once for each value set that its findings have, with the findings that share it. */
const byValueSet = (at: CorpusView): CorpusView[] => {
  if (at.corpus.gold === 'binary') return [at]; // two policies for every finding
  const sets = new Map<string, Finding[]>();
  for (const finding of at.findings) {
    const set = finding.values.map(({ code, word }) => `${code} ${word}`).join('\n');
    sets.set(set, [...(sets.get(set) ?? []), finding]);
  }
  return [...sets.values()].map((findings) => ({
    ...at,
    findings,
    systems: at.systems.map((system) => ({
      ...system,
      findings: system.findings.filter(({ finding }) => findings.some(({ id }) => id === finding)),
    })),
  }));
};

/** Table 3: F1 by value, a column a value; a table for each value set. */
const sideBySide = (view: View, at: CorpusView): Table[] => {
  const sets = byValueSet(at);
  const names = slug(sets.map(({ findings }) => findings[0]?.name ?? ''));
  return sets.map((set, i) => {
    const whose = set.findings.map(({ name }) => name).join(', ');
    return sets.length === 1
      ? ofOneSet(view, set, { id: '', title: '' })
      : ofOneSet(view, set, { id: `-${names[i] ?? i}`, title: ` (${whose})` });
  });
};

const ofOneSet = (
  view: View,
  at: CorpusView,
  ending: { readonly id: string; readonly title: string },
): Table => {
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
    id: `table-3-values-${at.slug}${ending.id}`,
    title: `Table 3. F1 by finding and value${ending.title}, ${at.heading}`,
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
    .flatMap((at) => [...sideBySide(view, at), detail(view, at)]);
