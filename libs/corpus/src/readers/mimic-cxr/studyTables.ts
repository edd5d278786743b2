import { InputError, type Sex, type Split } from '@labelray/core';
import { idNumber } from './ids.ts';
import { tableRows } from './tableRows.ts';

type Warn = (message: string) => void;

/** What the tables beside the reports know of a study. */
export interface StudyFacts {
  subject?: number;
  split?: Split;
  /** `2180-05-06`: shifted, as published. */
  date?: string;
  /** `PA 1, LATERAL 1`: images a view; shared by the studies that have the same. */
  views?: string;
}

/** What the patient table knows of a subject. */
export interface PatientFacts {
  readonly sex?: Sex;
  /** Age in the anchor year. */
  readonly age?: number;
  readonly year?: number;
}

export type Studies = Map<number, StudyFacts>;

const splits: ReadonlyMap<string, Split> = new Map([
  ['train', 'train'],
  ['validate', 'dev'],
  ['test', 'test'],
]);

const sexes: ReadonlyMap<string, Sex> = new Map([
  ['f', 'female'],
  ['female', 'female'],
  ['m', 'male'],
  ['male', 'male'],
]);

function study(studies: Studies, id: number): StudyFacts {
  const facts = studies.get(id) ?? {};
  studies.set(id, facts);
  return facts;
}

function noteSubject(
  facts: StudyFacts,
  subject: number,
  { file, row, id }: { file: string; row: number; id: number },
): void {
  facts.subject ??= subject;
  if (facts.subject !== subject) {
    throw new InputError(`study ${id} is of subject ${facts.subject} and of ${subject}`, {
      file,
      row,
      column: 'subject_id',
      remedy: 'download the tables again, all of one version',
    });
  }
}

/**
 * Adds the split of every study from `mimic-cxr-2.0.0-split.csv`, one row an image; `validate` is our dev.
 *
 * Throws InputError on an unknown split, and on a study or a patient in two splits.
 */
export async function addSplits(studies: Studies, file: string, warn: Warn): Promise<void> {
  const splitOf = new Map<number, Split>();
  const columns = ['study_id', 'subject_id', 'split'] as const;
  for await (const { row, cells } of tableRows(file, { columns, warn })) {
    const id = idNumber('study', cells.study_id, { file, row, column: 'study_id' });
    const subject = idNumber('subject', cells.subject_id, { file, row, column: 'subject_id' });
    const split = splits.get(cells.split);
    if (split === undefined) {
      throw new InputError(`unknown split of study ${id}`, {
        file,
        row,
        column: 'split',
        remedy: 'legal: train, validate, test',
      });
    }
    const facts = study(studies, id);
    noteSubject(facts, subject, { file, row, id });
    for (const [what, before] of [
      [`study ${id}`, facts.split],
      [`subject ${subject}`, splitOf.get(subject)],
    ] as const) {
      if (before !== undefined && before !== split) {
        throw new InputError(`${what} is in ${before} and in ${split}`, {
          file,
          row,
          column: 'split',
          remedy: 'a study and its patient belong to one part: download the table again',
        });
      }
    }
    facts.split = split;
    splitOf.set(subject, split);
  }
}

/** The ISO date of `21800506`; undefined where there is none. */
function isoDate(digits: string): string | undefined {
  const date = /^(\d{4})(\d\d)(\d\d)$/.exec(digits)?.slice(1).join('-');
  return date !== undefined && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

/** Adds date (the earliest of its images) and views of every study from `mimic-cxr-2.0.0-metadata.csv`, one row an image. */
export async function addMetadata(studies: Studies, file: string, warn: Warn): Promise<void> {
  const views = new Map<string, string>(); // so that 227,835 studies share some hundred texts
  let undated = 0;
  const columns = ['study_id', 'subject_id', 'StudyDate', 'ViewPosition'] as const;
  for await (const { row, cells } of tableRows(file, { columns, warn })) {
    const id = idNumber('study', cells.study_id, { file, row, column: 'study_id' });
    const subject = idNumber('subject', cells.subject_id, { file, row, column: 'subject_id' });
    const facts = study(studies, id);
    noteSubject(facts, subject, { file, row, id });
    const date = isoDate(cells.StudyDate.replace(/\.0+$/, ''));
    if (date === undefined) undated++;
    else if (facts.date === undefined || date < facts.date) facts.date = date;
    const position = cells.ViewPosition === '' ? 'unknown' : cells.ViewPosition;
    const list = [...(facts.views?.split(', ') ?? []), position].sort().join(', ');
    facts.views = views.get(list) ?? list;
    views.set(list, facts.views);
  }
  if (undated > 0) warn(`${file}: ${undated} images have no valid StudyDate`);
}

/**
 * Sex and age of every subject from a patient table: `subject_id` with `gender` or `sex`, and `anchor_age` with
 * `anchor_year` (as in MIMIC-IV) or `age` at the study.
 */
export async function readPatients(file: string, warn: Warn): Promise<Map<number, PatientFacts>> {
  const patients = new Map<number, PatientFacts>();
  let unread = 0;
  for await (const { row, cells } of tableRows(file, {
    columns: ['subject_id'],
    optional: ['gender', 'sex', 'anchor_age', 'age', 'anchor_year'],
    warn,
  })) {
    const subject = idNumber('subject', cells.subject_id, { file, row, column: 'subject_id' });
    if (patients.has(subject)) {
      throw new InputError(`subject ${subject} again`, {
        file,
        row,
        column: 'subject_id',
        remedy: 'give one row a subject',
      });
    }
    const [gender, years] = [cells.gender || cells.sex, cells.anchor_age || cells.age];
    const sex = sexes.get(gender.toLowerCase());
    const age = /^\d{1,3}$/.test(years) ? Number(years) : undefined;
    const year = /^\d{4}$/.test(cells.anchor_year) ? Number(cells.anchor_year) : undefined;
    if ((gender !== '' && sex === undefined) || (years !== '' && age === undefined)) unread++;
    patients.set(subject, {
      ...(sex && { sex }),
      ...(age !== undefined && { age }),
      ...(year !== undefined && { year }),
    });
  }
  if (unread > 0) warn(`${file}: ${unread} rows hold a sex or an age that could not be read`);
  return patients;
}

/** Age at the study: an anchor age is moved by the years between the anchor year and the study, shifted alike. */
export function ageAt({ age, year }: PatientFacts, date: string | undefined): number | undefined {
  if (age === undefined || year === undefined) return age;
  if (date === undefined) return undefined;
  const years = age + Number(date.slice(0, 4)) - year;
  return years >= 0 && years <= 130 ? years : undefined;
}
