import { closest } from '../closest.ts';
import { InputError } from '../inputError.ts';

/** What a column was taken for; echoed before use so that a wrong guess is seen. */
export interface ColumnUse {
  /** Header as written; undefined where no column gives it (ids by row number). */
  readonly column: string | undefined;
  /** `report_id`, `patient_id`, `text`, …, `section findings`, `finding Edema`, or `ignored`. */
  readonly as: string;
  /** `named` by the caller or by Labelray's own header, `guessed` from another common one. */
  readonly how: 'named' | 'guessed';
}

/** A header without case, blanks and punctuation: `Pleural_Effusion` and `pleural effusion` are the same column. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** Common headers of each field, the likeliest first; the very first is Labelray's own. */
export const commonNames = {
  report_id: words(
    'report_id study_id accession accession_number exam_id document_id note_id file_name ' +
      'image_name file uid id path patient patient_id subject_id',
  ),
  patient_id: words('patient_id subject_id patient person_id mrn'),
  text: words('text report reports report_text report_impression note_text note body narrative'),
  date: words('date study_date report_date exam_date'),
  age: words('age patient_age age_years'),
  sex: words('sex gender patient_sex'),
  split: words('split data_split dataset_split'),
} satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof commonNames;

/** Headers that hold a section of the report. */
export const commonSections = words(
  'findings impression indication history comparison technique opinion conclusion ' +
    'recommendation examination clinical_history clinical_information',
);

/** A column found for a field. */
export interface FoundColumn extends ColumnUse {
  readonly column: string;
  readonly index: number;
}

/**
 * The column of a field: the one the caller names, else the likeliest common header, else undefined.
 * Throws InputError when the named column is not there.
 */
export function findColumn(
  header: readonly string[],
  field: Field,
  named: string | undefined,
  file: string,
): FoundColumn | undefined {
  if (named !== undefined) {
    const exact = header.indexOf(named);
    const index =
      exact >= 0 ? exact : header.findIndex((name) => columnKey(name) === columnKey(named));
    const column = header[index];
    if (column !== undefined) return { column, index, as: field, how: 'named' };
    throw new InputError(`no column "${named}"`, { file, row: 1, remedy: suggest(named, header) });
  }
  const keys = header.map(columnKey);
  for (const name of commonNames[field]) {
    const index = keys.indexOf(columnKey(name));
    const column = header[index];
    if (column === undefined) continue;
    return { column, index, as: field, how: name === commonNames[field][0] ? 'named' : 'guessed' };
  }
  return undefined;
}

/** `did you mean "Edema"? known: …`, at most 30 names of at most 40 characters. */
export function suggest(word: string, known: readonly string[]): string {
  const meant = closest(word, known);
  const shown = known
    .slice(0, 30)
    .map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  const more = known.length > shown.length ? ', …' : '';
  return `${meant === undefined ? '' : `did you mean "${meant}"? `}known: ${shown.join(', ')}${more}`;
}

/** A value as messages may show it: codes and ids, never a text that slipped into the wrong column. */
export function shown(value: string): string {
  return value.length <= 40 && !/\s/.test(value)
    ? `"${value}"`
    : `a text of ${value.length} characters`;
}
