import type { FindingLexicon } from '@labelray/core';

export const pneumonia: FindingLexicon = {
  mentions: [
    'pneumonia|pneumonias|pneumonic',
    'bronchopneumonia|bronchopneumonias',
    'pneumonitis',
    'pulmonary|lung|pneumonic|parenchymal|airspace infection|infections',
    'infectious infiltrate|infiltrates|consolidation|pneumonia',
  ],
  unmentions: [
    'granulomatous infection|infections',
    'tuberculosis|tuberculous|fungal|mycobacterial|histoplasma infection',
    'respiratory tract? infection',
    'skin|wound|urinary|bone infection',
  ],
};
