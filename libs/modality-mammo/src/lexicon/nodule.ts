import type { FindingLexicon } from '@labelray/core';

/** Only what is called nodular: other rounded lesions are masses. */
export const nodule: FindingLexicon = {
  mentions: [
    'nodule|nodules|nodulus|micronodule|micronodules',
    'nodular opacity|opacities|density|densities|lesion|lesions|shadow|shadows|focus|foci|image|images|asymmetry',
    'nodular high|equal|low|increased? density|densities',
    'nodular dense? shadow|shadows|opacity|opacities|mass',
    'nodular calcified? opacity|density|lesion|shadow',
    'nodulation',
  ],
  unmentions: [
    'lymph nodule|nodules',
    'lymphatic nodule|nodules',
    'thyroid|lung|pulmonary|liver|skin nodule|nodules',
    'nodule|nodules in the? thyroid|lung|lungs|liver',
  ],
};
