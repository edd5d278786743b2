import type { Labeler, Prediction, Report } from '@labelray/core';

/**
 * The labeler's predictions, held to its contract: one a report, in the reports' order.
 *
 * @throws Error when the labeler drops, adds or reorders; a fault of the labeler, never of the input.
 */
export async function* oneEach(
  labeler: Labeler,
  reports: AsyncIterable<Report>,
): AsyncGenerator<Prediction> {
  const waiting: string[] = [];
  let answered = 0;
  async function* watched() {
    for await (const report of reports) {
      waiting.push(report.id);
      yield report;
    }
  }
  for await (const prediction of labeler.label(watched())) {
    const expected = waiting[answered++];
    if (prediction.reportId !== expected) {
      throw new Error(
        `labeler ${labeler.id} answered ${prediction.reportId} where ${expected ?? 'nothing'} was asked`,
      );
    }
    yield prediction;
    if (answered === 4096) {
      waiting.splice(0, answered); // keep memory flat over a million reports
      answered = 0;
    }
  }
  if (answered !== waiting.length) {
    throw new Error(`labeler ${labeler.id} left ${waiting.length - answered} reports unanswered`);
  }
}
