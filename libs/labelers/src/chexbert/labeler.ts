import type { LabelerModule } from '@labelray/core';

/**
 * `chexbert:<folder>`: a BERT with a head a finding, such as CheXbert converted by `labelray convert-checkpoint`; with
 * `tune`, a study tunes it on its training part first. What it runs on is loaded when it is opened, since all labelers
 * are asked for their summaries.
 */
export const labeler: LabelerModule = {
  summary:
    'a BERT with a head a finding, as CheXbert; chexbert:<model folder>, in a study tune=true',
  open: async (context) => (await import('./openChexbert.ts')).openChexbert(context),
  train: (context) =>
    context.options.tune !== true
      ? undefined
      : {
          async fit(train, dev, progress) {
            const { fitChexbert } = await import('./openChexbert.ts');
            return fitChexbert(context, { train, dev }, progress);
          },
        },
};
