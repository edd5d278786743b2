import { z } from 'zod';
import type { Finding } from '../finding.ts';
import { InputError, type InputPlace } from '../inputError.ts';
import type { ByteSource } from '../source.ts';
import { checked } from './checked.ts';
import { shown, suggest } from './columns.ts';
import { jsonLines, type JsonLineOptions } from './jsonLines.ts';
import { legalValues } from './labelCodes.ts';
import type { PredictionLine } from './predictionLine.ts';
import { uniqueIds } from './uniqueIds.ts';
import { schemaFor } from './schemaFor.ts';

const index = z.number().int().min(0);

const predictionSchema = schemaFor<PredictionLine>()(
  z.strictObject({
    system: z.string().min(1),
    model: z.exactOptional(z.string()),
    prompt: z.exactOptional(z.string()),
    section: z.exactOptional(z.string()),
    reportId: z.string().min(1),
    status: z.enum(['ok', 'invalid', 'truncated']),
    labels: z.record(z.string(), z.string()),
    probabilities: z.exactOptional(
      z.record(z.string(), z.record(z.string(), z.number().min(0).max(1))),
    ),
    evidence: z.exactOptional(
      z.record(z.string(), z.array(z.strictObject({ start: index, end: index, rule: z.string() }))),
    ),
    raw: z.exactOptional(z.string()),
  }),
);

export interface PredictionOptions extends JsonLineOptions {
  /** Findings whose ids and codes the labels must have; unchecked where absent. */
  readonly findings?: readonly Finding[];
}

/**
 * The predictions of a JSONL file, streamed. A cut-off last line is refused unless `resume` is set.
 * Throws InputError with row and field on a line that is no prediction, a second prediction of one system for one
 * report, and (where `findings` are given) unknown findings and codes.
 */
export async function* parsePredictions(
  source: ByteSource,
  options: PredictionOptions = {},
): AsyncGenerator<PredictionLine> {
  const codes = new Map(options.findings?.map((finding) => [finding.id, finding]));
  const checks = new Map<string, ReturnType<typeof uniqueIds>>();
  const remedy = 'keep one prediction of a system for a report';
  for await (const { row, value } of jsonLines(source, options)) {
    const place = { file: source.name, row };
    const line = checked(predictionSchema, value, place);
    const check = checks.get(line.system) ?? uniqueIds(source.name, 'reportId', remedy);
    checks.set(line.system, check);
    check(line.reportId, row);
    if (options.findings !== undefined) checkLabels(line.labels, codes, place);
    yield line;
  }
}

function checkLabels(
  labels: Readonly<Record<string, string>>,
  findings: ReadonlyMap<string, Finding>,
  place: InputPlace,
): void {
  for (const [id, code] of Object.entries(labels)) {
    const finding = findings.get(id);
    if (finding === undefined) {
      const remedy = suggest(id, [...findings.keys()]);
      throw new InputError(`unknown finding "${id.slice(0, 40)}"`, { ...place, remedy });
    }
    if (!finding.values.some((value) => value.code === code)) {
      const remedy = legalValues(finding);
      throw new InputError(`unknown value ${shown(code)}`, { ...place, column: id, remedy });
    }
  }
}
