import type { LabeledReport, Report } from '@labelray/core';

/** What a labeler may see of a report: everything but its gold. */
export async function* withoutGold(reports: readonly LabeledReport[]): AsyncGenerator<Report> {
  await Promise.resolve();
  for (const { id, patientId, sections, text, split, age, sex, date } of reports) {
    yield {
      id,
      sections,
      text,
      ...(patientId !== undefined && { patientId }),
      ...(split !== undefined && { split }),
      ...(age !== undefined && { age }),
      ...(sex !== undefined && { sex }),
      ...(date !== undefined && { date }),
    };
  }
}
