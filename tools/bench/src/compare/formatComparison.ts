import type { Comparison } from './compareFiles.ts';

/** The comparison for a person: a line a finding, and a line a kind of disagreement with its first ids. */
export function formatComparison(comparison: Comparison, ids: number): string {
  const { first, second, reports, onlyFirst, onlySecond } = comparison;
  const lines = [`${reports} reports in both ${first} and ${second}`];
  if (onlyFirst + onlySecond > 0) {
    lines.push(`not compared: ${onlyFirst} only in the first, ${onlySecond} only in the second`);
  }
  for (const { finding, agreed, disagreements } of comparison.findings) {
    const share = reports === 0 ? '–' : `${((100 * agreed) / reports).toFixed(1)} %`;
    lines.push(`${finding}: ${share} agree, ${reports - agreed} differ`);
    for (const { first: a, second: b, reportIds } of disagreements) {
      const more = reportIds.length > ids ? ', …' : '';
      lines.push(
        `  ${a} → ${b}: ${reportIds.length} (${reportIds.slice(0, ids).join(', ')}${more})`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
