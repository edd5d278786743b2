import type { LabelerModule } from '@labelray/core';

/**
 * `lora:<base>+<adapter>`: a LLaMA tuned by LoRA; in a study, `lora:<base>` is tuned on the training part. What it runs
 * on is loaded when it is opened, since all labelers are asked for their summaries.
 */
export const labeler: LabelerModule = {
  summary: 'a LLaMA tuned by LoRA; lora:<model folder>+<adapter folder>',
  open: async (context) => (await import('./openTuned.ts')).openTuned(context),
  train: (context) =>
    context.argument?.includes('+') === true // its adapter is named
      ? undefined
      : {
          async fit(train, dev, progress) {
            const { fitTuned } = await import('./openTuned.ts');
            return fitTuned(context, { train, dev }, progress);
          },
        },
};
