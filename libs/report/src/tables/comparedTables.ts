import type { ComparisonScore } from '@labelray/core';
import { resampling } from '../marking.ts';
import { systemsOverSeeds } from '../overSeeds.ts';
import { slug } from '../slug.ts';
import {
  count,
  difference,
  empty,
  estimate,
  left,
  pValue,
  right,
  type Row,
  type Table,
  text,
} from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { CorpusView, View } from '../view.ts';
import { adjustments } from './comparisonCells.ts';
import { standing } from './findingTables.ts';

/** One system against its comparators, finding by finding. */
const compared = (view: View, at: CorpusView, system: string, name: string): Table => {
  const systems = systemsOverSeeds(view, at);
  const own = at.comparisons.filter((each) => each.system === system);
  const byFinding = own.filter(({ finding }) => finding !== undefined);
  const comparators = [...new Set(byFinding.map(({ comparator }) => comparator))];
  const scoreOf = (id: string) => systems.find((each) => each.system === id);
  const row = (
    label: string,
    cells: Pick<Row, 'cells'>['cells'],
    pick: (comparison: ComparisonScore) => boolean,
    f1: (id: string) => ReturnType<typeof estimate>,
  ): Row['cells'] => [
    text(label),
    ...cells,
    f1(system),
    ...comparators.flatMap((id) => {
      const found = own.find((each) => each.comparator === id && pick(each));
      return [
        f1(id),
        found === undefined ? empty : difference(found.difference),
        found === undefined ? empty : pValue(found.adjusted),
      ];
    }),
  ];
  const findings = at.findings.map((finding): Row => {
    const scored = (id: string) =>
      scoreOf(id)?.findings.find((each) => each.finding === finding.id);
    return {
      ...standing([scored(system)]),
      cells: row(
        finding.name,
        [count(scored(system)?.support ?? null)],
        (each) => each.finding === finding.id,
        (id) => {
          const f1 = scored(id)?.f1;
          return f1 === undefined ? empty : estimate(f1);
        },
      ),
    };
  });
  const average: Row = {
    cells: row(
      view.metricTitle(at.average),
      [empty],
      (each) => each.finding === undefined && each.metric === at.average,
      (id) => {
        const mean = scoreOf(id)?.intervals[at.average];
        return mean === undefined ? empty : estimate(mean);
      },
    ),
  };
  return tableOf(view, [at], {
    id: `compared-${name}-${at.slug}`,
    title: `${view.titleOf(system)} against ${comparators.map((id) => view.titleOf(id)).join(' and ')}, ${at.heading}`,
    columns: [
      left('Finding'),
      right('Support'),
      right(`${view.titleOf(system)} [${view.ci}]`),
      ...comparators.flatMap((id) => [
        right(`${view.titleOf(id)} [${view.ci}]`),
        right(`Difference [${view.ci}]`),
        right('Adjusted P'),
      ]),
    ],
    rows: [...findings, average],
    notes: [
      'F1 of a finding: mean over the values that its gold has. A system with several training seeds stands with the mean over them.',
      ...resampling(view, [at]),
      ...adjustments(own),
    ],
  });
};

/** The paper's table: every system that is compared finding by finding, beside its comparators, a table a corpus. */
export const comparedTables = (view: View): Table[] => {
  const systems = [
    ...new Set(
      view.scores.comparisons
        .filter(({ finding }) => finding !== undefined)
        .map((each) => each.system),
    ),
  ];
  const names = slug(systems);
  return view.corpora.flatMap((at) =>
    systems.flatMap((system, i) =>
      at.comparisons.some((each) => each.system === system && each.finding !== undefined)
        ? [compared(view, at, system, names[i] ?? system)]
        : [],
    ),
  );
};
