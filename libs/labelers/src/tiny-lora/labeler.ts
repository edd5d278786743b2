import type { LabelerModule } from '@labelray/core';

/**
 * `tiny-lora`: the miniature model that is shipped for a modality, tuned on synthetic reports; it shows how labeling with
 * a tuned LLaMA works, with probabilities, and is of no use for patients.
 */
export const labeler: LabelerModule = {
  summary: 'the shipped miniature LLaMA with its adapter: a demonstration, never for patients',
  open: async (context) => (await import('./openShipped.ts')).openShipped(context),
};
