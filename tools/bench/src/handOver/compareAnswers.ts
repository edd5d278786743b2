import type { Finding, Prediction } from '@labelray/core';

/** How much two sets of answers to the same reports differ. */
export interface AnswerChange {
  /** Reports with another label or status. */
  readonly reports: number;
  /** Labels that are others. */
  readonly labels: number;
  /** Largest difference of a value's probability; 0 where none are given. */
  readonly probability: number;
}

/** Compares predictions of the same reports in the same order. */
export function compareAnswers(
  findings: readonly Finding[],
  before: readonly Prediction[],
  after: readonly Prediction[],
): AnswerChange {
  const changed = before.map((one, at) => {
    const other = after[at];
    const labels = findings.filter(({ id }) => one.labels[id] !== other?.labels[id]).length;
    return { labels, isOther: labels > 0 || one.status !== other?.status };
  });
  const differences = before.flatMap(({ probabilities = {} }, at) =>
    Object.entries(probabilities).flatMap(([finding, shares]) =>
      Object.entries(shares).map(([value, share]) =>
        Math.abs(share - (after[at]?.probabilities?.[finding]?.[value] ?? 0)),
      ),
    ),
  );
  return {
    reports: changed.filter(({ isOther }) => isOther).length,
    labels: changed.reduce((sum, { labels }) => sum + labels, 0),
    probability: differences.reduce((most, one) => Math.max(most, one), 0),
  };
}
