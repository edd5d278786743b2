import { InputError, type LabeledReport, type Modality, type Report } from '@labelray/core';
import { parseCorpus, parseLabels, parseReports } from '@labelray/core/formats';
import { fileSource } from '@labelray/corpus/files';

/**
 * Annotated reports to show to a model: a corpus in JSONL, or `<labels csv>+<reports csv>`, joined by report id. Throws
 * InputError on what the readers refuse, and where no label belongs to a report.
 */
export async function readExamples(
  examples: string,
  { findings }: Pick<Modality, 'findings'>,
): Promise<readonly (Report | LabeledReport)[]> {
  const plus = examples.indexOf('+');
  if (/\.jsonl(\.gz)?$/u.test(examples)) return Array.fromAsync(parseCorpus(fileSource(examples)));
  if (plus === -1) {
    throw new InputError(
      `the examples "${examples}" are neither a corpus nor labels with reports`,
      {
        remedy: 'write examples=<corpus.jsonl> or examples=<labels.csv>+<reports.csv>',
      },
    );
  }
  const labelFile = examples.slice(0, plus);
  const { rows } = await parseLabels(fileSource(labelFile), findings);
  const byId = new Map(rows.map((row) => [row.reportId, row]));
  const table = await parseReports(fileSource(examples.slice(plus + 1)), { warn: () => undefined });
  const joined: LabeledReport[] = [];
  for await (const report of table.reports) {
    const row = byId.get(report.id);
    const patientId = report.patientId ?? row?.patientId;
    if (row !== undefined) {
      joined.push({ ...report, ...(patientId !== undefined && { patientId }), labels: row.labels });
    }
  }
  if (joined.length > 0 || rows.length === 0) return joined;
  throw new InputError('no label belongs to one of the reports', {
    file: labelFile,
    remedy: 'give both files the same report ids',
  });
}
