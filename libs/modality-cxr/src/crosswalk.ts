import type { Crosswalk } from '@labelray/core';

/**
 * Open-i's MeSH gold in the form NegBio published it, read as our findings.
 * Infiltration is not Lung Opacity, and Mass, Nodule, Fibrosis and Pleural_Thickening only overlap ours: those are weak.
 */
export const meshCrosswalk: Crosswalk = {
  scheme: 'mesh',
  columns: ['Infiltration', 'Pleural_Thickening', 'normal'],
  findings: {
    Atelectasis: { from: ['Atelectasis'] },
    Cardiomegaly: { from: ['Cardiomegaly'] },
    'Pleural Effusion': { from: ['Effusion'] },
    Pneumonia: { from: ['Pneumonia'] },
    Pneumothorax: { from: ['Pneumothorax'] },
    Consolidation: { from: ['Consolidation'] },
    Edema: { from: ['Edema'] },
    'Lung Lesion': { from: ['Mass', 'Nodule'], weak: true },
    'Pleural Other': { from: ['Fibrosis', 'Pleural_Thickening'], weak: true },
  },
};
