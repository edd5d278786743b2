import type { Corpus, CorpusStream, LabeledReport, Report } from '@labelray/core';

/** A corpus read to its end: all reports in memory, and the card that is complete only then. */
export async function readCorpus(stream: CorpusStream): Promise<Corpus> {
  const reports: (Report | LabeledReport)[] = [];
  for await (const report of stream.reports) reports.push(report);
  return { card: stream.card(), reports };
}
