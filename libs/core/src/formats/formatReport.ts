import type { LabeledReport, Report } from '../report.ts';

/** A report as one line of a corpus in JSONL, its fields in a fixed order. */
export function formatReport(report: Report | LabeledReport): string {
  const { id, patientId, split, age, sex, date, sections, text } = report;
  const gold = 'labels' in report ? report : undefined;
  const line = { id, patientId, split, age, sex, date, sections, text, labels: gold?.labels };
  return `${JSON.stringify({ ...line, phenomena: gold?.phenomena, annotations: gold?.annotations })}\n`;
}
