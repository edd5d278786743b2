import type { CohortFacts, Finding, GoldKind } from '@labelray/core';
import { formatCount } from '../formatCell.ts';
import {
  type Cell,
  type Row,
  type Table,
  count,
  left,
  quartiles,
  right,
  share,
  text,
} from '../table.ts';
import { tableOf } from '../tableOf.ts';
import type { CorpusView, View } from '../view.ts';

const unknown = text('unknown');

const sexCell = (facts: CohortFacts, sex: 'female' | 'male' | 'unknown'): Cell =>
  facts.sex === null ? unknown : share(facts.sex[sex], facts.reports);

const facts: readonly (readonly [string, (facts: CohortFacts) => Cell])[] = [
  ['Reports', ({ reports }) => count(reports)],
  ['Patients', ({ patients }) => (patients === null ? unknown : count(patients))],
  ['Age, median [IQR]', ({ age }) => (age === null ? unknown : quartiles(age))],
  ['Female, n (%)', (part) => sexCell(part, 'female')],
  ['Male, n (%)', (part) => sexCell(part, 'male')],
  ['Sex unknown, n (%)', (part) => sexCell(part, 'unknown')],
  ['Dates', ({ dates }) => (dates === null ? unknown : text(`${dates.first} to ${dates.last}`))],
  ['Words, median [IQR]', ({ words }) => (words === null ? unknown : quartiles(words))],
  [
    'Reports with the text of another, n (%)',
    ({ duplicateTexts, reports }) => share(duplicateTexts, reports),
  ],
];

/** Codes that count as positive: those that say present, or for graded findings all but "not mentioned". */
const positiveCodes = (gold: GoldKind, { values, unmentioned }: Finding): string[] => {
  if (gold === 'binary') return ['1'];
  const present = values.filter(({ role }) => role === 'present');
  return (present.length > 0 ? present : values.filter(({ code }) => code !== unmentioned)).map(
    ({ code }) => code,
  );
};

const positives = (gold: GoldKind, finding: Finding, part: CohortFacts): Cell => {
  const prevalence = part.prevalence[finding.id];
  if (prevalence === undefined) return text('no gold');
  const n = positiveCodes(gold, finding).reduce((sum, code) => sum + (prevalence[code] ?? 0), 0);
  return share(n, part.reports);
};

const about = ({ corpus }: CorpusView): string => {
  const leftOut = Object.entries(corpus.leftOut)
    .map(([reason, n]) => `${formatCount(n)} ${reason}`)
    .join(', ');
  return `${corpus.title}: ${formatCount(corpus.read)} items read; left out: ${leftOut || 'none'}. Labeled text: ${corpus.sections.join(' + ') || 'whole report'}. Gold: ${corpus.gold === 'binary' ? 'present or not' : 'every value'}.`;
};

/** Table 1: who and what each part of each corpus consists of. */
export const cohortTable = (view: View): Table => {
  const parts = view.corpora.flatMap((at) => at.corpus.parts.map((part) => ({ at, part })));
  const rows: Row[] = [
    ...facts.map(([name, cell]) => ({
      group: 'Cohort',
      cells: [text(name), ...parts.map(({ part }) => cell(part))],
    })),
    ...view.scores.modality.findings.map((finding) => ({
      group: 'Reports with the finding, n (%)',
      muted: !finding.scored,
      cells: [
        text(finding.scored ? finding.name : `${finding.name} (not scored)`),
        ...parts.map(({ at, part }) => positives(at.corpus.gold, finding, part)),
      ],
    })),
  ];
  return tableOf(view, view.corpora, {
    id: 'table-1-cohort',
    title: 'Table 1. Cohort by corpus and part',
    groupTitle: 'Section',
    columns: [
      left('Characteristic'),
      ...parts.map(({ at, part }) => right(`${at.title}: ${part.part}`)),
    ],
    rows,
    notes: [...view.corpora.map(about)],
  });
};
