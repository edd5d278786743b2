import { InputError, type LabeledReport } from '@labelray/core';
import { auditLeakage } from '@labelray/corpus';

/**
 * Throws InputError where a dev part shares a patient, a report or a text with the training part: its score would tell
 * what was learned by heart. Gives the ids of dev reports whose texts are nearly those of training reports.
 */
export function refuseSharedReports(
  train: readonly LabeledReport[],
  dev: readonly LabeledReport[],
): readonly string[] {
  const leaks = auditLeakage([
    { name: 'train', reports: train },
    { name: 'dev', reports: dev },
  ]);
  const leak = leaks.find(({ kind }) => kind !== 'near-identical-text');
  if (leak !== undefined) {
    throw new InputError(
      `training and dev part share ${leak.count} of kind "${leak.kind}": ${leak.examples.join(', ')}`,
      { remedy: 'split by patient, each text in one part: npx labelray corpus' },
    );
  }
  return leaks.flatMap(({ examples }) => examples);
}
