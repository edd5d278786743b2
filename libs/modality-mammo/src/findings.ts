import type { Finding, Value } from '@labelray/core';

/** On which side a mammography report places a finding. */
const values: readonly Value[] = [
  { code: 'r', word: 'right', meaning: 'in the right breast', role: 'present' },
  { code: 'l', word: 'left', meaning: 'in the left breast', role: 'present' },
  { code: 'b', word: 'both', meaning: 'in both breasts', role: 'present' },
  { code: 'x', word: 'none', meaning: 'absent or not mentioned', role: 'unmentioned' },
  { code: 'o', word: 'obscure', meaning: 'present, side not stated', role: 'obscure' },
];

const finding = (name: string, abbreviation: string, definition: string): Finding => ({
  id: name,
  name,
  abbreviation,
  definition,
  values,
  unmentioned: 'x',
  scored: true,
});

/** The 11 findings in the paper's order. */
export const findings: readonly Finding[] = [
  finding('Nodule', 'N', 'A small rounded density.'),
  finding('Mass', 'M', 'A space-occupying lesion seen in two projections.'),
  finding('Calcification', 'C', 'Calcium deposits of any form.'),
  finding('Asymmetry', 'A', 'Tissue on one side without its like on the other.'),
  finding('Architectural Distortion', 'AD', 'Parenchyma pulled or distorted without a mass.'),
  finding('Skin Thickening', 'ST', 'Skin thicker than normal.'),
  finding('Lymph Node Enlargement', 'LNE', 'Enlarged or suspicious axillary lymph nodes.'),
  finding('Intramammary Lymph Node', 'ILN', 'A lymph node within the breast.'),
  finding('Nipple Retraction', 'NR', 'The nipple is drawn in.'),
  finding('Skin Retraction', 'SR', 'The skin is drawn in.'),
  finding('Trabecular Thickening', 'TT', 'Thickened fibrous septa, as in oedema.'),
];
