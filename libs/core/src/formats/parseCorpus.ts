import { z } from 'zod';
import type { LabeledReport, Report } from '../report.ts';
import type { ByteSource } from '../source.ts';
import { checked } from './checked.ts';
import { jsonLines, type JsonLineOptions } from './jsonLines.ts';
import { uniqueIds } from './uniqueIds.ts';
import { schemaFor } from './schemaFor.ts';

const labels = z.record(z.string(), z.string());

/** One line of a corpus; `labels`, `phenomena` and `annotations` only where the report has gold. */
const reportSchema = schemaFor<Report & Partial<LabeledReport>>()(
  z.strictObject({
    id: z.string().min(1),
    patientId: z.exactOptional(z.string().min(1)),
    split: z.exactOptional(z.enum(['train', 'dev', 'test'])),
    age: z.exactOptional(z.number().min(0)),
    sex: z.exactOptional(z.enum(['female', 'male'])),
    date: z.exactOptional(z.iso.date()),
    sections: labels,
    text: z.string(),
    labels: z.exactOptional(labels),
    phenomena: z.exactOptional(labels),
    annotations: z.exactOptional(z.record(z.string(), labels)),
  }),
);

/**
 * The reports of a corpus in JSONL, streamed. A cut-off last line is refused unless `resume` is set.
 * Throws InputError with row and field on a line that is no report, and on a missing or repeated id.
 */
export async function* parseCorpus(
  source: ByteSource,
  options: JsonLineOptions = {},
): AsyncGenerator<Report | LabeledReport> {
  const checkId = uniqueIds(source.name, 'id', 'give every report its own id');
  for await (const { row, value } of jsonLines(source, options)) {
    const report = checked(reportSchema, value, { file: source.name, row });
    checkId(report.id, row);
    yield report;
  }
}
