import { stringify } from 'csv-stringify/sync';
import type { Finding } from '../finding.ts';
import { unannotated } from './labelCodes.ts';
import type { LabelRow } from './parseLabels.ts';

export interface LabelForm {
  /** `labelray`: the codes. `chexpert`: `1.0`, `0.0`, `-1.0`, and blank for what is not mentioned. */
  readonly form: 'labelray' | 'chexpert';
  /** With a `patient_id` column. */
  readonly patients?: boolean;
}

/** Header of a labels CSV: `report_id[,patient_id]` and one column a finding by id. */
export function labelHeader(
  findings: readonly Finding[],
  { patients = false }: LabelForm,
): string[] {
  return ['report_id', ...(patients ? ['patient_id'] : []), ...findings.map(({ id }) => id)];
}

/**
 * The cells of one report, in the header's order. A finding without label (not annotated, invalid prediction) is `?`,
 * which `parseLabels` reads back as such.
 */
export function labelCells(
  { reportId, patientId, labels }: LabelRow,
  findings: readonly Finding[],
  { form, patients = false }: LabelForm,
): string[] {
  const cell = ({ id, unmentioned }: Finding): string => {
    const code = labels[id] ?? unannotated;
    if (form === 'labelray') return code;
    return code === unmentioned ? '' : /^-?\d+$/.test(code) ? `${code}.0` : code;
  };
  return [reportId, ...(patients ? [patientId ?? ''] : []), ...findings.map(cell)];
}

/** Labels as CSV, a piece a few hundred rows. */
export async function* formatLabels(
  rows: AsyncIterable<LabelRow> | Iterable<LabelRow>,
  findings: readonly Finding[],
  form: LabelForm,
): AsyncGenerator<string> {
  yield stringify([labelHeader(findings, form)]);
  let batch: string[][] = [];
  for await (const row of rows) {
    batch.push(labelCells(row, findings, form));
    if (batch.length === 256) {
      yield stringify(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield stringify(batch);
}
