import type { Aside, Extra, Layout, NormalText, SecondVoice } from '@labelray/corpus';

const density: Extra = {
  subject: 'density',
  topic: 'density',
  abnormal: false,
  text: [
    'ACR {acr}.',
    'ACR type {acr} gland.',
    'Fatty involuted gland.',
    'Mixed fatty-glandular breast, ACR {acr}.',
    'Very dense gland, US complementary.',
  ],
};

/** Sentences about what is not asked, external style. */
export const extras: readonly Extra[] = [
  density,
  density,
  {
    subject: 'technique',
    topic: 'density',
    abnormal: false,
    text: ['Two planes each.', 'Low-dose technique.', 'Compression tolerated poorly.'],
  },
  {
    subject: 'prosthesis',
    topic: 'rest',
    abnormal: false,
    text: ['Silicone prosthesis R+L intact.', 'Prosthesis left side intact.', 'Port right chest.'],
  },
  {
    subject: 'advice',
    topic: 'assessment',
    abnormal: false,
    text: [
      'US of left breast advised.',
      'Control 6/12.',
      'Core biopsy to be considered.',
      'For tumour board.',
      'MRI of both breasts optional.',
    ],
  },
];

/** Sentences about what is not asked under the heading of a breast. */
export const headedExtras: readonly Extra[] = [
  ...extras,
  {
    subject: 'right',
    topic: 'right',
    abnormal: false,
    text: ['Post operative state, scar.', 'Prominent retro-areolar ducts.', 'ACR {acr}.'],
  },
  {
    subject: 'left',
    topic: 'left',
    abnormal: false,
    text: ['Post conservative surgery.', 'Duct ectasia.', 'ACR {acr}, as right side.'],
  },
];

/** Sentences that name an unmentioned finding without stating it. */
export const asides: readonly Aside[] = [
  {
    phenomenon: 'indication-only',
    nouns: 'name',
    rate: 0.06,
    text: ['Query: {name} <right|left>?', 'Clin.: {name} <right|left> side.', 'Request: {name}.'],
  },
  {
    phenomenon: 'comparison-only',
    nouns: 'name',
    rate: 0.06,
    text: [
      'Cf. XXXX ({name} <right|left>).',
      'Previous film XXXX, then {name} of <right|left> side.',
    ],
  },
  {
    phenomenon: 'history',
    nouns: 'name',
    rate: 0.05,
    text: ['Hx {name} XXXX.', 'Past hx: {name}, operated XXXX.'],
  },
  {
    phenomenon: 'boilerplate',
    nouns: 'hidden',
    rate: 0.1,
    text: ['Dense gland can mask {name}.', 'Low sensitivity for {name} in dense gland.'],
  },
  { phenomenon: 'lookalike', nouns: 'lookalike', rate: 0.2, text: ['{name}'] },
];

const common = { Mass: 'x', Calcification: 'x' };

/** Ready-made normal reports. */
export const normals: readonly NormalText[] = [
  {
    says: { ...common, 'Skin Thickening': 'x' },
    text: 'Right Breast: Nil mass or worrying microcalcifications. Skin regular.\nLeft Breast: Nil mass or worrying microcalcifications. Skin regular.',
  },
  {
    says: common,
    text: 'Right Breast: Nil stellate mass lesion, nil microcalcification clusters.\nLeft Breast: Nil stellate mass lesion, nil microcalcification clusters.',
  },
  {
    says: { ...common, 'Architectural Distortion': 'x', 'Skin Thickening': 'x' },
    text: 'Both breasts: ACR b. Nil mass / microcalcifications / distortion. Skin of regular width.',
  },
  {
    says: { ...common, 'Nipple Retraction': 'x', 'Skin Thickening': 'x' },
    text: 'Right Breast: Free of mass and microcalcifications. Skin + nipple regular.\nLeft Breast: Same as right, free.',
  },
];

/** Findings stated with and without their side in one report: the stated side counts. */
export const secondVoices: readonly SecondVoice[] = ['r', 'l'].map((value) => ({
  value,
  with: 'o',
  phenomenon: 'several-statements',
  rate: 0.06,
}));

export const layouts: readonly Layout[] = [
  { kind: 'lines', weight: 2 },
  { kind: 'numbered', weight: 1.5 },
  { kind: 'bulleted', weight: 1 },
  { kind: 'prose', weight: 1.5 },
];

export const headedLayouts: readonly Layout[] = [
  { kind: 'headed', weight: 6 },
  { kind: 'headed', weight: 1, upperCase: true },
];

/** Sections beside the findings. */
export const sections: Readonly<Record<string, readonly string[]>> = {
  indication: [
    '{age}y, {name} right.',
    '{age}y, lump left, {name}?',
    'Follow up, operated XXXX.',
    'Mastalgia.',
    'Nipple discharge, {age}y.',
    'Screening.',
  ],
  comparison: ['Nil.', 'XXXX.', 'Film XXXX ({name}).'],
};

export const impression = {
  normal: [
    'Regular mammogram (BIRADS 1).',
    'Benign aspect (BIRADS 2).',
    'Nothing malignant (BIRADS I).',
  ],
  nouns: { r: 'concluded', l: 'concluded', o: 'concluded', b: 'concludedBoth' },
  numbered: 0.25,
  listed: 0.55,
  unlisted: ['Work-up to be completed (BIRADS 0).', 'Histology needed.', 'Findings as above.'],
};

/** Sentences after one about the other breast. */
export const likewise: readonly string[] = [
  'Same at opposite side.',
  'Opposite breast likewise.',
  'Contralateral idem.',
  'Similar at the other breast.',
];

/** Words that may be taken out without touching what is stated. */
export const removable: readonly string[] = [
  'upper',
  'outer',
  'inner',
  'lower',
  'central',
  'dense',
  'rounded',
  'irregular',
  'defined',
  'diffuse',
];
