import type { LabeledReport } from '@labelray/core';
import { modality } from '@labelray/modality-cxr';

/** The first of the synthetic chest X-ray reports of the test part, always the same. */
export function reportsToLabel(count: number): readonly LabeledReport[] {
  return modality.synthesize?.({ style: 'internal', parts: { test: count }, seed: 1 }) ?? [];
}
