import type { LabeledReport, Labeler } from '@labelray/core';
import { oneEach } from '../label/oneEach.ts';
import { withoutGold } from './withoutGold.ts';

/**
 * The same reports with what a labeler says of their text in the place of gold; nothing of the gold is left. A report
 * that it cannot answer has no labels, and so teaches nothing.
 */
export async function weakLabels(
  teacher: Labeler,
  reports: readonly LabeledReport[],
): Promise<LabeledReport[]> {
  const bare = await Array.fromAsync(withoutGold(reports));
  const said = await Array.fromAsync(oneEach(teacher, withoutGold(reports)));
  return bare.map((report, i) => ({ ...report, labels: said[i]?.labels ?? {} }));
}
