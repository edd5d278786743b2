import type { Finding, FindingScore } from '@labelray/core';
import { rareMark, weakMark } from '../explainMarks.ts';
import { resampling } from '../marking.ts';
import {
  type Cell,
  type Row,
  type Table,
  count,
  empty,
  estimate,
  left,
  right,
  score,
  share,
  text,
} from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { CorpusView, View } from '../view.ts';
import {
  adjustments,
  comparisonCells,
  comparisonColumns,
  confirmatoryFirst,
  seedNote,
} from './comparisonCells.ts';

/** How a finding's rows are printed: rare ones grey, rare and weak ones marked. */
export const standing = (
  scores: readonly (FindingScore | undefined)[],
): Pick<Row, 'muted' | 'mark'> => {
  const rare = scores.some((each) => each?.rare);
  const weak = scores.some((each) => each?.weak);
  const mark = `${rare ? rareMark : ''}${weak ? weakMark : ''}`;
  return { ...(rare || weak ? { muted: true } : {}), ...(mark === '' ? {} : { mark }) };
};

const scoreOf = (at: CorpusView, finding: Finding): (FindingScore | undefined)[] =>
  at.systems.map(({ findings }) => findings.find((each) => each.finding === finding.id));

const f1Cell = (each: FindingScore | undefined): Cell => (each ? estimate(each.f1) : empty);

/** Averages with an interval, the one that sums up first. */
const averagesOf = (at: CorpusView): string[] => [
  ...new Set([at.average, ...at.systems.flatMap(({ intervals }) => Object.keys(intervals))]),
];

const meaning = (at: CorpusView): string =>
  at.corpus.gold === 'binary'
    ? 'F1 of present against not present, uncertain read as present: the gold knows no more.'
    : 'F1 of a finding: mean over the values that its gold has.';

/** Table 2: F1 by finding, systems side by side, and the averages. */
const sideBySide = (view: View, at: CorpusView): Table => {
  const findings = at.findings.map((finding): Row => {
    const scores = scoreOf(at, finding);
    return {
      group: 'Findings',
      ...standing(scores),
      cells: [
        text(finding.name),
        count(scores.find((each) => each !== undefined)?.support ?? null),
        ...scores.map(f1Cell),
      ],
    };
  });
  const averages = averagesOf(at).map((id): Row => ({
    group: 'Averages',
    cells: [
      text(view.metricTitle(id)),
      empty,
      ...at.systems.map(({ intervals, metrics }) => {
        const interval = intervals[id];
        return interval ? estimate(interval) : score(metrics[id]);
      }),
    ],
  }));
  const invalid: Row = {
    group: 'Averages',
    cells: [text('Invalid'), empty, ...at.systems.map((each) => share(each.invalid, each.n))],
  };
  return tableOf(view, [at], {
    id: `table-2-findings-${at.slug}`,
    title: `Table 2. F1 by finding and system, ${at.heading}`,
    groupTitle: 'Section',
    columns: [
      left('Finding'),
      right('Support'),
      ...at.systems.map((system) => right(`${view.nameOf(system)} [${view.ci}]`)),
    ],
    rows: [...findings, ...averages, invalid],
    notes: [
      `${meaning(at)} Support: reports that mention the finding${at.corpus.gold === 'binary' ? ' as present' : ''}.`,
      ...resampling(view, [at]),
    ],
  });
};

/** Table 2, detail: finding by finding with precision, recall, kappa and the test against the comparator. */
const detail = (view: View, at: CorpusView): Table => {
  const compared = at.comparisons.filter(({ finding }) => finding !== undefined);
  const rows = at.findings.flatMap((finding) => {
    const named = new Set<string>();
    return scoreOf(at, finding).flatMap((each, index): Row[] => {
      const system = at.systems[index];
      if (each === undefined || system === undefined) return [];
      const own = named.has(system.system)
        ? []
        : confirmatoryFirst(
            compared.filter(
              (comparison) =>
                comparison.finding === finding.id && comparison.system === system.system,
            ),
          );
      named.add(system.system);
      const common = { group: finding.name, ...standing([each]) };
      return [
        {
          ...common,
          cells: [
            text(view.nameOf(system)),
            estimate(each.f1),
            score(each.precision),
            score(each.recall),
            count(each.support),
            score(each.kappa),
            ...comparisonCells(view, own[0]),
          ],
        },
        ...own.slice(1).map((comparison) => ({
          group: finding.name,
          cells: [empty, empty, empty, empty, empty, empty, ...comparisonCells(view, comparison)],
        })),
      ];
    });
  });
  return tableOf(view, [at], {
    id: `table-2-detail-${at.slug}`,
    title: `Table 2, detail. Scores and tests by finding, ${at.heading}`,
    groupTitle: 'Finding',
    columns: [
      left('System'),
      right(`F1 [${view.ci}]`),
      right('Precision'),
      right('Recall'),
      right('Support'),
      right('Kappa'),
      ...comparisonColumns(view),
    ],
    rows,
    notes: [meaning(at), ...resampling(view, [at]), ...adjustments(compared), ...seedNote(view)],
  });
};

/** Table 2 of every corpus, systems side by side and in detail. */
export const findingTables = (view: View): Table[] =>
  view.corpora
    .filter(({ systems }) => systems.length > 0)
    .flatMap((at) => [sideBySide(view, at), detail(view, at)]);
