import type { LabeledReport, Report } from '@labelray/core';
import { auditLeakage, normalizedText } from '@labelray/corpus';
import type { Row } from '../row.ts';
import type { StudyPart } from '../unlabeled/studyParts.ts';
import type { UnlabeledReport } from '../unlabeled/unlabeledReport.ts';
import type { ScoredNames } from './scoredNames.ts';

/** What pretraining data is checked against. */
export interface AuditInput {
  /** Rows of the pretraining data, or a sample. */
  readonly rows: readonly Row[];
  /** The unlabeled reports it draws on, all of them. */
  readonly unlabeled: readonly UnlabeledReport[];
  readonly studies: readonly StudyPart[];
  readonly scored: ScoredNames;
}

/** What pretraining data and studies share; everything but the counts of what was looked at is to be 0. */
export interface PretrainingAudit {
  readonly rows: number;
  readonly branches: number;
  readonly questions: number;
  readonly unlabeled: number;
  readonly studyReports: number;
  /** Different questions that name a scored finding. */
  readonly questionsAboutScoredFindings: number;
  /** Questions with a value word that stand beside a plain document. */
  readonly askedPlainDocuments: number;
  readonly identicalTexts: number;
  /** Texts of eight words or more with a Jaccard index of .8 of their runs of five words. */
  readonly nearIdentical: number;
  readonly sharedPatients: number;
  readonly sharedReportIds: number;
  /** Ready-made reports of a study that stand in a text of pretraining, as all or part of it. */
  readonly sharedTemplates: number;
  /** Up to ten of the questions and ids behind the counts. */
  readonly examples: readonly string[];
}

const shown = 10;

/** Ready-made reports of six words or more; shorter ones are sentences anybody writes. */
function templatesOf(parts: readonly StudyPart[]): readonly string[] {
  const ready = ({ phenomena = {} }: LabeledReport): boolean =>
    Object.values(phenomena).includes('template');
  return [
    ...new Set(
      parts.flatMap(({ reports }) => reports.filter(ready).map(({ text }) => normalizedText(text))),
    ),
  ].filter((text) => text.split(' ').length >= 6);
}

/**
 * Proves that pretraining data asks for no scored finding and shares no text, patient or ready-made report with any part
 * of the studies. Texts are those of the rows and of the unlabeled reports.
 */
export function auditPretraining({
  rows,
  unlabeled,
  studies,
  scored,
}: AuditInput): PretrainingAudit {
  const questions = new Set(
    rows.flatMap(({ branches }) => branches.map(({ question }) => question)),
  );
  const about = [...questions].flatMap((question) => {
    const finding = scored(question);
    return finding === undefined ? [] : [`question "${question}": ${finding}`];
  });
  const texts: readonly Report[] = [
    ...rows.map(({ text }, i) => ({ id: `row ${i}`, text, sections: {} })),
    ...unlabeled.map(({ id, patientId, text }) => ({ id, patientId, text, sections: {} })),
  ];
  const pretraining = { name: 'pretraining', reports: texts };
  const all = { name: 'studies', reports: studies.flatMap(({ reports }) => reports) };
  const leaks = auditLeakage([all, pretraining]);
  const count = (kind: string): number =>
    leaks.filter((leak) => leak.kind === kind).reduce((sum, leak) => sum + leak.count, 0);
  const ready = templatesOf(studies);
  const holding = texts.filter(({ text }) => {
    const words = ` ${normalizedText(text)} `;
    return ready.some((template) => words.includes(` ${template} `));
  });
  return {
    rows: rows.length,
    branches: rows.reduce((sum, { branches }) => sum + branches.length, 0),
    questions: questions.size,
    unlabeled: unlabeled.length,
    studyReports: studies.reduce((sum, { reports }) => sum + reports.length, 0),
    questionsAboutScoredFindings: about.length,
    askedPlainDocuments: rows.filter(({ plain, branches }) => plain && branches.length > 0).length,
    identicalTexts: count('identical-text'),
    nearIdentical: count('near-identical-text'),
    sharedPatients: count('patient'),
    sharedReportIds: count('report'),
    sharedTemplates: holding.length,
    examples: [
      ...about,
      ...leaks.map(({ kind, examples }) => `${kind}: ${examples.join(', ')}`),
      ...holding.map(({ id }) => `template in ${id}`),
    ].slice(0, shown),
  };
}
