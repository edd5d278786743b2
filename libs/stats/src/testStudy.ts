import type {
  Family,
  Finding,
  Labels,
  Prediction,
  StudyStatistics,
  Value,
  ValueRole,
} from '@labelray/core';
import type { GradedCorpus, GradedReport, StudyInput } from './study/studyInput.ts';

/** A finding for tests: codes with their roles, `undefined` for grades. */
export function findingOf(
  id: string,
  codes: Readonly<Record<string, ValueRole | undefined>>,
  unmentioned: string,
): Finding {
  const values = Object.entries(codes).map(([code, role]): Value => ({
    code,
    word: code,
    meaning: code,
    ...(role === undefined ? {} : { role }),
  }));
  return { id, name: id, abbreviation: id, definition: '', values, unmentioned, scored: true };
}

/** Present, absent, uncertain, not mentioned, as in chest X-ray. Letters keep the order that digits as keys would lose. */
export const chestFinding = (id: string): Finding =>
  findingOf(id, { p: 'present', a: 'absent', u: 'uncertain', nm: 'unmentioned' }, 'nm');

/** Right, left, both, not mentioned, obscure, as in mammography. */
export const breastFinding = (id: string): Finding =>
  findingOf(id, { r: 'present', l: 'present', b: 'present', x: 'unmentioned', o: 'obscure' }, 'x');

/** Grades without roles, as in coronary CT. */
export const gradedFinding = (id: string, grades: number): Finding =>
  findingOf(
    id,
    Object.fromEntries(Array.from({ length: grades }, (_, g) => [`grade ${g}`, undefined])),
    'grade 0',
  );

/** Predictions that say these labels. */
export const predictionsOf = (
  reports: readonly Pick<GradedReport, 'id' | 'labels'>[],
): Prediction[] => reports.map(({ id, labels }) => ({ reportId: id, status: 'ok', labels }));

/** What the tests declare of a study; the rest is filled in. */
export interface TestStudy {
  readonly findings: readonly Finding[];
  readonly reports: readonly GradedReport[];
  /** System id → its predictions, or by seed. */
  readonly systems: Readonly<
    Record<string, readonly Prediction[] | readonly (readonly Prediction[])[]>
  >;
  readonly corpus?: Partial<GradedCorpus['corpus']>;
  readonly weak?: readonly string[];
  readonly mappings?: StudyInput['mappings'];
  readonly families?: readonly Family[];
  readonly statistics?: Partial<StudyStatistics>;
}

/** A study of one corpus named `test`, with few draws unless the test asks for more. */
export function testStudy({
  findings,
  reports,
  systems,
  corpus,
  weak,
  mappings,
  families = [],
  statistics,
}: TestStudy): StudyInput {
  return {
    study: { name: 'test', title: 'Test', synthetic: true },
    modality: { id: 'test', title: 'Test', findings },
    ...(mappings === undefined ? {} : { mappings }),
    statistics: {
      primary: 'macroPresent',
      draws: 200,
      permutations: 199,
      level: 0.95,
      seed: 1,
      ...statistics,
      families,
    },
    corpora: [
      {
        corpus: {
          id: 'test',
          title: 'Test set',
          role: 'internal',
          provenance: 'synthetic',
          gold: 'values',
          sections: [],
          read: reports.length,
          leftOut: {},
          parts: [],
          ...corpus,
        },
        reports,
        ...(weak === undefined ? {} : { weak }),
      },
    ],
    leakage: [],
    systems: Object.entries(systems).flatMap(([system, answers]) => {
      const runs = answers.some((answer) => Array.isArray(answer))
        ? (answers as readonly (readonly Prediction[])[])
        : [answers as readonly Prediction[]];
      return runs.map((predictions, seed) => ({
        system,
        title: system,
        corpus: 'test',
        ...(runs.length > 1 ? { seed } : {}),
        predictions,
      }));
    }),
    notes: [],
  };
}

/** Reports of patients with two each, one label set a report. */
export const reportsOf = (labels: readonly Labels[]): GradedReport[] =>
  labels.map((label, r) => ({ id: String(r), patientId: String(r >> 1), labels: label }));
