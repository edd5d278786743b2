import type { Finding, Labels, Prediction, ValueMapping } from '@labelray/core';
import type { GradedReport } from './studyInput.ts';

/** Whether the mapping means something to a finding. */
const applies = ({ values }: Finding, { from, to }: ValueMapping) =>
  [from, to].every((code) => values.some((value) => value.code === code));

/**
 * Reads one value as another everywhere, in gold and predictions alike, and strikes it from the findings' value sets:
 * mammography's "side not stated" (`o`) read as "not mentioned" (`x`).
 */
export function mapValues(
  mapping: ValueMapping,
  findings: readonly Finding[],
): {
  readonly findings: readonly Finding[];
  readonly report: (report: GradedReport) => GradedReport;
  readonly prediction: (prediction: Prediction) => Prediction;
} {
  const { from, to } = mapping;
  const concerned = new Set(findings.filter((f) => applies(f, mapping)).map(({ id }) => id));
  const labels = (original: Labels): Labels =>
    Object.fromEntries(
      Object.entries(original).map(([finding, code]) => [
        finding,
        concerned.has(finding) && code === from ? to : code,
      ]),
    );
  return {
    findings: findings.map((finding) =>
      concerned.has(finding.id)
        ? {
            ...finding,
            values: finding.values.filter(({ code }) => code !== from),
            unmentioned: finding.unmentioned === from ? to : finding.unmentioned,
          }
        : finding,
    ),
    report: (report) => ({ ...report, labels: labels(report.labels) }),
    prediction: (prediction) => ({ ...prediction, labels: labels(prediction.labels) }),
  };
}
