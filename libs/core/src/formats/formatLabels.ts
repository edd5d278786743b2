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

/**
 * Labels as CSV, a piece a few hundred rows: `report_id[,patient_id]` and one column a finding by id.
 * A finding without label (not annotated, invalid prediction) is `?`, which `parseLabels` reads back as such.
 */
export async function* formatLabels(
  rows: AsyncIterable<LabelRow> | Iterable<LabelRow>,
  findings: readonly Finding[],
  { form, patients = false }: LabelForm,
): AsyncGenerator<string> {
  const cell = (labels: LabelRow['labels'], { id, unmentioned }: Finding): string => {
    const code = labels[id] ?? unannotated;
    if (form === 'labelray') return code;
    return code === unmentioned ? '' : /^-?\d+$/.test(code) ? `${code}.0` : code;
  };
  yield stringify([
    ['report_id', ...(patients ? ['patient_id'] : []), ...findings.map(({ id }) => id)],
  ]);
  let batch: string[][] = [];
  for await (const { reportId, patientId, labels } of rows) {
    batch.push([
      reportId,
      ...(patients ? [patientId ?? ''] : []),
      ...findings.map((finding) => cell(labels, finding)),
    ]);
    if (batch.length === 256) {
      yield stringify(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield stringify(batch);
}
