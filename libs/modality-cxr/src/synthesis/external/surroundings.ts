import type { Aside, Extra, Layout, NormalText, SecondVoice } from '@labelray/corpus';

/** Sentences about what is not asked, external style. */
export const extras: readonly Extra[] = [
  {
    subject: 'technique',
    topic: 'heart',
    abnormal: false,
    text: [
      'CXR PA erect.',
      'AP sitting film.',
      'CXR two planes, previous of XXXX.',
      'Bedside film, supine.',
    ],
  },
  {
    subject: 'quality',
    topic: 'heart',
    abnormal: false,
    text: ['Rotated.', 'Poor inspiration.', 'Good inspiration.', 'Underpenetrated.'],
  },
  {
    subject: 'volumes',
    topic: 'lungs',
    abnormal: true,
    text: [
      'Emphysematous chest, low diaphragms.',
      'Overinflated, COPD.',
      'Diaphragm raised {sidecap}.',
    ],
  },
  {
    subject: 'aorta',
    topic: 'heart',
    abnormal: true,
    text: [
      'Aorta elongated.',
      'Aortic sclerosis.',
      'Unfolded aorta.',
      'Aortic arch calcified XXXX.',
    ],
  },
  {
    subject: 'hila',
    topic: 'heart',
    abnormal: false,
    text: ['Hila {fine}.', 'Trachea central.', 'Diaphragm smooth.'],
  },
  {
    subject: 'spine',
    topic: 'bones',
    abnormal: true,
    text: [
      'Spondylosis.',
      'Scoliosis convex {sidecap}.',
      'Osteopenia.',
      'AC joint arthrosis {sidecap}.',
      'XXXX changes dorsal spine.',
    ],
  },
  {
    subject: 'goitre',
    topic: 'bones',
    abnormal: true,
    text: ['Retrosternal goitre.', 'Hiatus hernia.'],
  },
  {
    subject: 'notice',
    topic: 'notice',
    abnormal: false,
    text: [
      'Ward informed XXXX hrs.',
      'Repeat film 6/52.',
      'Pls correlate clinically.',
      'GP to review.',
    ],
  },
];

/** Sentences that name an unmentioned finding without stating it. */
export const asides: readonly Aside[] = [
  {
    phenomenon: 'indication-only',
    nouns: 'name',
    rate: 0.06,
    text: ['Query from ward: {name}.', 'Clin. info: {name}.', 'Request: {name}.', 'Hx: {name}.'],
  },
  {
    phenomenon: 'comparison-only',
    nouns: 'name',
    rate: 0.05,
    text: [
      'Cf. film XXXX (done for {name}).',
      'Previous XXXX, taken for {name}, available.',
      'Comparison: XXXX, at that time {name}.',
    ],
  },
  {
    phenomenon: 'anatomical-ambiguity',
    abnormal: true,
    nouns: 'lookalike',
    rate: 0.05,
    text: ['{name}'],
  },
  { phenomenon: 'anatomical-ambiguity', nouns: 'namesake', rate: 0.04, text: ['{name}'] },
];

/** Ready-made normal reports. */
export const normals: readonly NormalText[] = [
  {
    says: {
      Cardiomegaly: '0',
      'Enlarged Cardiomediastinum': '0',
      'Lung Opacity': '0',
      'Pleural Effusion': '0',
    },
    text: 'HEART: Not enlarged.\nMEDIASTINUM: Normal.\nLUNGS: Clear.\nCP ANGLES: Free.',
  },
  {
    says: {
      Cardiomegaly: '0',
      Edema: '0',
      'Lung Opacity': '0',
      'Pleural Effusion': '0',
      Pneumothorax: '0',
    },
    text: 'Cor not enlarged. Nil congestion. Nil infiltrate. Nil effusion. Nil PTX. Normal chest film.',
  },
  {
    says: { Cardiomegaly: '0', 'Lung Opacity': '0', Fracture: '0' },
    text: 'Heart and lungs NAD. Bones intact.',
  },
  {
    says: {
      Cardiomegaly: '0',
      'Lung Opacity': '0',
      Consolidation: '0',
      'Pleural Effusion': '0',
      Pneumothorax: '0',
    },
    text: '1. Heart size NAD.\n2. Lung fields clear, nil consolidation.\n3. Nil effusion / PTX.',
  },
];

/** Findings that a report may deny and suspect, or state and suspect one more of. */
export const secondVoices: readonly SecondVoice[] = [
  { value: '-1', with: '0', phenomenon: 'contradiction', rate: 0.07 },
  {
    value: '1',
    with: '-1',
    phenomenon: 'several-statements',
    rate: 0.05,
    findings: ['Lung Opacity', 'Lung Lesion', 'Fracture', 'Support Devices'],
  },
];

export const layouts: readonly Layout[] = [
  { kind: 'headed', weight: 4 },
  { kind: 'numbered', weight: 2 },
  { kind: 'bulleted', weight: 1.5 },
  { kind: 'lines', weight: 1 },
  { kind: 'prose', weight: 2 },
  { kind: 'prose', weight: 1, upperCase: true },
  { kind: 'headed', weight: 0.7, upperCase: true },
];

/** Sections beside the findings. */
export const sections: Readonly<Record<string, readonly string[]>> = {
  indication: [
    '{age}y <cough|SOB|pyrexia>. ?{name}',
    '{person} {age}, {name}?',
    'Known {name}. Course?',
    'Pre-op.',
    'XXXX pain.',
    'Post fall, {name}?',
  ],
  comparison: ['Nil.', 'XXXX.', 'Film XXXX ({name}).', 'CT XXXX.', ''],
};

export const impression = {
  normal: ['Normal chest film.', 'Nil acute.', 'Age-appropriate chest.'],
  nouns: { '1': 'concluded', '-1': 'suspected' },
  numbered: 0.4,
};

/** Words that may be taken out without touching what is stated. */
export const removable: readonly string[] = [
  'right',
  'left',
  'RUZ',
  'RMZ',
  'LMZ',
  'LUZ',
  'R base',
  'L base',
  'RLZ',
  'LLZ',
  'LUL',
  'RLL',
  'slight',
  'basal',
  'apical',
  'both',
  'old',
];
