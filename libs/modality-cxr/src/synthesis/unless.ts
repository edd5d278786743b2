import type { Style } from '@labelray/corpus';

const lungs = ['Consolidation', 'Pneumonia', 'Atelectasis', 'Edema', 'Lung Lesion'];

/** Statements of normality and what must not be stated or suspected beside them; the same in both styles. */
export const unless: NonNullable<Style['unless']> = {
  'Lung Opacity': { '0': { normality: lungs, 'unseen-synonym': lungs } },
  'Pleural Other': { '0': { normality: ['Pleural Effusion', 'Pneumothorax'] } },
};
