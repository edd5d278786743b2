import type { Aside, Extra, Layout, NormalText, SecondVoice } from '@labelray/corpus';

const density: Extra = {
  subject: 'density',
  topic: 'density',
  abnormal: false,
  text: [
    'The breasts are almost entirely fatty.',
    'There are scattered areas of fibroglandular density.',
    'The breasts are heterogeneously dense.',
    'The breasts are extremely dense, which lowers the sensitivity of mammography.',
    'ACR density {density}.',
    'Breast composition category {density}.',
  ],
};

/** Sentences about what is not asked, internal style. */
export const extras: readonly Extra[] = [
  density,
  density,
  {
    subject: 'technique',
    topic: 'technique',
    abnormal: false,
    text: [
      'Bilateral CC and MLO views were obtained.',
      'Full-field digital mammography with tomosynthesis was performed.',
      'Standard views of each breast[ and spot compression views].',
      'Images were reviewed with computer-aided detection.',
    ],
  },
  {
    subject: 'comparison',
    topic: 'technique',
    abnormal: false,
    text: [
      'Comparison is made with ___.',
      'Prior examinations from ___ were available.',
      'No prior mammograms are available.',
    ],
  },
  {
    subject: 'implants',
    topic: 'rest',
    abnormal: false,
    text: [
      'Bilateral retropectoral implants are intact.',
      'A saline implant on the right is intact.',
      'Left pectoral pacemaker is partly imaged.',
      'Reduction scars are noted bilaterally.',
    ],
  },
  {
    subject: 'surgery',
    topic: 'rest',
    abnormal: false,
    text: [
      'The patient is status post left lumpectomy.',
      'Status post right excisional biopsy in ___.',
      'A biopsy clip is in place in the left breast.',
    ],
  },
  {
    subject: 'assessment',
    topic: 'assessment',
    abnormal: false,
    text: [
      'Ultrasound of both breasts is recommended.',
      'Spot compression views of the left breast are advised.',
      'Return for routine screening in one year.',
      'Results were given to the patient in writing.',
      'Six-month follow-up of the right breast is recommended.',
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
    text: [
      'Status post lumpectomy with a well-healed scar.',
      'A biopsy clip is in place.',
      'Same technique as on the left.',
    ],
  },
  {
    subject: 'left',
    topic: 'left',
    abnormal: false,
    text: [
      'Surgical clips after wide local excision.',
      'Stable appearance of the reduction scar.',
      'Slightly smaller than the right breast.',
    ],
  },
];

/** Sentences that name an unmentioned finding without stating it. */
export const asides: readonly Aside[] = [
  {
    phenomenon: 'indication-only',
    nouns: 'name',
    rate: 0.05,
    text: [
      'Referred for a {name} on the <right|left>.',
      'Examination requested to evaluate {name} in the <right|left> breast.',
      'The clinical question is {name}.',
    ],
  },
  {
    phenomenon: 'comparison-only',
    nouns: 'name',
    rate: 0.05,
    text: [
      'Comparison is made with ___, which was read as {name} on the <right|left>.',
      'The outside report of ___ mentions {name} in the <right|left> breast.',
    ],
  },
  {
    phenomenon: 'history',
    nouns: 'name',
    rate: 0.03,
    text: ['History of {name}, treated in ___.', 'Treated elsewhere for {name} in ___.'],
  },
  {
    phenomenon: 'boilerplate',
    nouns: 'hidden',
    rate: 0.12,
    text: [
      'Dense tissue may obscure {name}.',
      'The sensitivity for {name} is reduced in dense breasts.',
    ],
  },
  { phenomenon: 'lookalike', nouns: 'lookalike', rate: 0.16, text: ['{name}'] },
];

const common = { Mass: 'x', Calcification: 'x' };

/** Ready-made normal reports; each belongs to one part, so that none is in two. */
export const normals: readonly NormalText[] = [
  {
    part: 'train',
    says: { ...common, 'Architectural Distortion': 'x' },
    text: 'The breasts are almost entirely fatty. There is no suspicious mass, calcification or architectural distortion in either breast. There has been no significant change.',
  },
  {
    part: 'train',
    says: { ...common, 'Skin Thickening': 'x', 'Lymph Node Enlargement': 'x' },
    text: 'RIGHT BREAST: No mass or suspicious calcification. Skin normal.\nLEFT BREAST: No mass or suspicious calcification. Skin normal.\nAXILLAE: No adenopathy.',
  },
  {
    part: 'train',
    says: { ...common, Asymmetry: 'x', 'Architectural Distortion': 'x' },
    text: 'Bilateral digital mammography with tomosynthesis. Scattered fibroglandular densities. No dominant mass, asymmetry, distortion or suspicious microcalcifications.',
  },
  {
    part: 'dev',
    says: { ...common, 'Lymph Node Enlargement': 'x' },
    text: 'Scattered fibroglandular tissue. Neither breast shows a mass or suspicious calcifications. No axillary adenopathy. Routine screening is advised.',
  },
  {
    part: 'dev',
    says: { ...common, 'Architectural Distortion': 'x', 'Nipple Retraction': 'x' },
    text: 'Heterogeneously dense breasts. No masses, calcifications or distortion. The nipples are not retracted.',
  },
  {
    part: 'test',
    says: { ...common, 'Architectural Distortion': 'x', 'Skin Thickening': 'x' },
    text: 'Both breasts are mainly fatty. No mass, distortion or malignant-type calcifications on either side. Skin and nipples are unremarkable.',
  },
  {
    part: 'test',
    says: { ...common, Asymmetry: 'x', 'Lymph Node Enlargement': 'x' },
    text: 'RIGHT BREAST: Negative for mass, asymmetry and calcification.\nLEFT BREAST: Negative for mass, asymmetry and calcification.\nNo enlarged axillary lymph nodes on either side.',
  },
  {
    part: 'test',
    says: { ...common, 'Skin Retraction': 'x', 'Nipple Retraction': 'x' },
    text: 'Symmetric heterogeneously dense tissue. No suspicious mass or calcifications. No skin or nipple retraction.',
  },
];

/** Findings stated with and without their side in one report: the stated side counts. */
export const secondVoices: readonly SecondVoice[] = ['r', 'l'].map((value) => ({
  value,
  with: 'o',
  phenomenon: 'several-statements',
  rate: 0.035,
}));

export const layouts: readonly Layout[] = [
  { kind: 'prose', weight: 8 },
  { kind: 'lines', weight: 1 },
  { kind: 'headed', weight: 1.5 },
];

/** Sections beside the findings. */
export const sections: Readonly<Record<string, readonly string[]>> = {
  indication: [
    'Screening, {age}-year-old {person}.',
    '{age}-year-old {person} with {name} on the right.',
    '{age}-year-old {person}, {name} on the left at outside study.',
    'Annual screening. Family history of breast cancer.',
    'Follow-up of {name}.',
    'Status post left lumpectomy in ___.',
    '___-year-old {person}, breast pain.',
  ],
  comparison: ['None.', '___.', 'Mammogram of ___.', 'Mammogram of ___, which showed {name}.'],
};

export const impression = {
  normal: [
    'No mammographic evidence of malignancy. BI-RADS 1.',
    'Negative mammogram, BI-RADS 1.',
    'Benign findings, BI-RADS 2.',
  ],
  nouns: { r: 'concluded', l: 'concluded', o: 'concluded', b: 'concludedBoth' },
  numbered: 0.4,
};

/** Sentences after one about the other breast. */
export const likewise: readonly string[] = [
  'A similar finding is {seen} in the contralateral breast.',
  'The same is {seen} on the opposite side.',
  'The contralateral breast looks alike in this respect.',
  'Likewise on the other side.',
];

/** Words that may be taken out without touching what is stated. */
export const removable: readonly string[] = [
  'small',
  'upper',
  'outer',
  'inner',
  'lower',
  'coarse',
  'oval',
  'round',
  'irregular',
  'focal',
  'prior',
];
