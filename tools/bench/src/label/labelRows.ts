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
 * `<finding> evidence` a finding holds the words, their offsets and the rule: `no effusion [12–23] negated`; with
 * `probabilities` a column `<finding> probability` that of the label, blank where the labeler knows none.
 */
export async function* labelRows(
  labeled: AsyncIterable<Labeled>,
  findings: readonly Finding[],
  {
    form,
    evidence,
    probabilities,
    header,
  }: Pick<LabelForm, 'form'> & {
    readonly evidence: boolean;
    readonly probabilities: boolean;
    readonly header: boolean;
  },
): AsyncGenerator<string> {
  if (header) {
    const reasons = evidence ? findings.map(({ id }) => `${id} evidence`) : [];
    const chances = probabilities ? findings.map(({ id }) => `${id} probability`) : [];
    yield stringify([[...labelHeader(findings, { form }), ...chances, ...reasons]]);
  }
  for await (const { prediction, text } of labeled) {
    const reasons = evidence
      ? findings.map(({ id }) => evidenceCell(prediction.evidence?.[id] ?? [], text))
      : [];
    const chances = probabilities
      ? findings.map(({ id }) => {
          const chance = prediction.probabilities?.[id]?.[prediction.labels[id] ?? ''];
          return chance === undefined ? '' : chance.toFixed(4);
        })
      : [];
    yield stringify([[...labelCells(prediction, findings, { form }), ...chances, ...reasons]]);
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
