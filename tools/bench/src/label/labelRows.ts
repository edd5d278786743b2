import type { Evidence, Finding, Prediction } from '@labelray/core';
import { labelCells, labelHeader, type LabelForm } from '@labelray/core/formats';
import { stringify } from 'csv-stringify/sync';

/** A prediction and the text it was made from. */
export interface Labeled {
  readonly prediction: Prediction;
  readonly text: string;
}

/**
 * A labels CSV, one piece a row, so that every finished report can reach the disk. With `evidence` a column
 * `<finding> evidence` a finding holds the words, their offsets and the rule: `no effusion [12–23] negated`.
 */
export async function* labelRows(
  labeled: AsyncIterable<Labeled>,
  findings: readonly Finding[],
  {
    form,
    evidence,
    header,
  }: Pick<LabelForm, 'form'> & { readonly evidence: boolean; readonly header: boolean },
): AsyncGenerator<string> {
  if (header) {
    const reasons = evidence ? findings.map(({ id }) => `${id} evidence`) : [];
    yield stringify([[...labelHeader(findings, { form }), ...reasons]]);
  }
  for await (const { prediction, text } of labeled) {
    const reasons = evidence
      ? findings.map(({ id }) => evidenceCell(prediction.evidence?.[id] ?? [], text))
      : [];
    yield stringify([[...labelCells(prediction, findings, { form }), ...reasons]]);
  }
}

function evidenceCell(evidence: readonly Evidence[], text: string): string {
  return evidence
    .map(({ start, end, rule }) => {
      const words = text.slice(start, end).replace(/\s+/g, ' ');
      return `${words} [${start}–${end}] ${rule}`;
    })
    .join('; ');
}
