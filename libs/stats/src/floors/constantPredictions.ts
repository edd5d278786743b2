import type { Labels, Prediction } from '@labelray/core';

/**
 * A system that says the same of every report, as floors do.
 *
 * @example
 * constantPredictions(['a', 'b'], unmentionedLabels(findings)) // => two predictions, nothing mentioned
 */
export function constantPredictions(reportIds: readonly string[], labels: Labels): Prediction[] {
  return reportIds.map((reportId) => ({ reportId, status: 'ok', labels }));
}
