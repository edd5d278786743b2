import type { Finding, LabeledReport } from '@labelray/core';
import { normalizedText } from '@labelray/corpus';

/** Reports of one text that were annotated differently: a model cannot learn both. */
export interface Contradiction {
  /** In the order of the training part. */
  readonly reports: readonly string[];
  /** Findings of which they disagree. */
  readonly findings: readonly string[];
}

/** What a training part holds, told by ids and codes alone. */
export interface DataSurvey {
  /** Finding id → value code → reports; a value that never occurs has 0, findings that nobody annotated have only these. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Values that no report has: the model cannot learn them. */
  readonly unseen: readonly { readonly finding: string; readonly value: string }[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * Counts the labels of a training part and finds what cannot be learned: values that never occur, and reports whose
 * texts are identical (words alike, case and punctuation aside) while their labels differ.
 */
export function surveyData(
  findings: readonly Finding[],
  train: readonly LabeledReport[],
): DataSurvey {
  const counts = Object.fromEntries(
    findings.map(({ id, values }) => [
      id,
      Object.fromEntries(
        values.map(({ code }) => [code, train.filter(({ labels }) => labels[id] === code).length]),
      ),
    ]),
  );
  return {
    counts,
    unseen: findings.flatMap(({ id, values }) =>
      values.flatMap(({ code }) =>
        counts[id]?.[code] === 0 ? [{ finding: id, value: code }] : [],
      ),
    ),
    contradictions: contradictionsOf(findings, train),
  };
}

function contradictionsOf(
  findings: readonly Finding[],
  train: readonly LabeledReport[],
): Contradiction[] {
  const byText = Map.groupBy(train, ({ text }) => normalizedText(text));
  return [...byText.values()].flatMap((reports) => {
    const disputed = findings.filter(({ id }) => {
      const codes = reports.flatMap(({ labels }) => labels[id] ?? []);
      return new Set(codes).size > 1;
    });
    if (disputed.length === 0) return [];
    return [{ reports: reports.map(({ id }) => id), findings: disputed.map(({ id }) => id) }];
  });
}
