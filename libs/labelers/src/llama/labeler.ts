import type { LabelerModule } from '@labelray/core';

/**
 * `llama:<folder>`: a language model as it is, without training; with `shots`, annotated reports are shown to it. What it
 * runs on is loaded when it is opened, since all labelers are asked for their summaries.
 */
export const labeler: LabelerModule = {
  summary: 'a LLaMA without training, zero-shot or with shots=3 examples; llama:<model folder>',
  open: async (context) => (await import('./openModel.ts')).openModel(context),
  // Only examples of the training part are learned; without any there is nothing to fit.
  train: (context) =>
    Number(context.options.shots ?? 0) === 0 || context.options.examples !== undefined
      ? undefined
      : {
          async fit(train, _dev, progress) {
            const { keepExamples, openModel } = await import('./openModel.ts');
            await keepExamples(context, train);
            progress(train.length, train.length);
            return openModel(context);
          },
        },
};
