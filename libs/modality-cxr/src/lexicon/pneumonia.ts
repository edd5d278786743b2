import type { FindingLexicon } from '@labelray/core';

export const pneumonia: FindingLexicon = {
  mentions: [
    'pneumonia|pneumonias|pneumonic',
    'bronchopneumonia|bronchopneumonias',
    'pneumonitis',
    'infection',
    'infectious process|disease|etiology|infiltrate|infiltrates|consolidation',
  ],
  unmentions: [
    'granulomatous infection|infections',
    'tuberculosis|tuberculous|fungal|mycobacterial|histoplasma infection',
    'respiratory tract? infection',
    'skin|wound|urinary|bone infection',
  ],
};
