import type { Aside, Extra, Layout, NormalText, SecondVoice } from '@labelray/corpus';

/** Sentences about what is not asked, internal style. */
export const extras: readonly Extra[] = [
  {
    subject: 'technique',
    topic: 'devices',
    abnormal: false,
    text: [
      'PA and lateral views of the chest were obtained.',
      'Single portable AP view of the chest.',
      'Frontal and lateral views were reviewed[ and compared to ___].',
      'AP upright and lateral views are provided.',
    ],
  },
  {
    subject: 'volumes',
    topic: 'lungs',
    abnormal: false,
    text: [
      'Lung volumes are low.',
      'Lung volumes are normal.',
      'There is a poor inspiratory effort.',
    ],
  },
  {
    subject: 'volumes',
    topic: 'lungs',
    abnormal: true,
    text: [
      'The lungs are hyperinflated with flattened diaphragms.',
      'Hyperexpanded lungs in keeping with emphysema.',
    ],
  },
  {
    subject: 'aorta',
    topic: 'heart',
    abnormal: true,
    text: [
      'The aorta is tortuous.',
      'Calcifications are noted at the aortic knob.',
      'The thoracic aorta is mildly unfolded[ and calcified].',
    ],
  },
  {
    subject: 'hila',
    topic: 'heart',
    abnormal: false,
    text: ['The hila are unremarkable.', 'Hilar contours are normal.', 'The trachea is midline.'],
  },
  {
    subject: 'spine',
    topic: 'bones',
    abnormal: true,
    text: [
      'Degenerative changes are seen in the thoracic spine.',
      'There is mild scoliosis of the thoracic spine.',
      'Bones are diffusely demineralized.',
      'Degenerative changes of the {side} shoulder.',
    ],
  },
  {
    subject: 'abdomen',
    topic: 'bones',
    abnormal: false,
    text: [
      'The upper abdomen is unremarkable.',
      'No free air below the right hemidiaphragm.',
      'Imaged upper abdomen shows a normal bowel gas pattern.',
    ],
  },
  {
    subject: 'hernia',
    topic: 'bones',
    abnormal: true,
    text: [
      'A moderate hiatal hernia is present.',
      'There is mild elevation of the right hemidiaphragm.',
    ],
  },
  {
    subject: 'notice',
    topic: 'notice',
    abnormal: false,
    text: [
      'Findings were discussed with Dr. ___ by telephone at the time of review.',
      'Clinical correlation is recommended.',
      'Attention on follow-up imaging is advised.',
    ],
  },
];

/** Sentences that name an unmentioned finding without stating it. */
export const asides: readonly Aside[] = [
  {
    phenomenon: 'indication-only',
    nouns: 'name',
    rate: 0.06,
    text: [
      'Examination requested to evaluate for {name}.',
      'The clinical question is {name}.',
      'Ordered for {name} per the requisition.',
      'Reason for study: {name}.',
    ],
  },
  {
    phenomenon: 'comparison-only',
    nouns: 'name',
    rate: 0.05,
    text: [
      'Comparison is made to the ___ radiograph, which was obtained for {name}.',
      'The prior study of ___, performed for {name}, was reviewed alongside.',
      'Images of ___ reported as {name} served as comparison.',
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

const clear = {
  'Lung Opacity': '0',
  'Pleural Effusion': '0',
  Pneumothorax: '0',
};

/** Ready-made normal reports; each belongs to one part, so that no text of training comes back in a test. */
export const normals: readonly NormalText[] = [
  {
    part: 'train',
    says: { ...clear, Cardiomegaly: '0', 'Enlarged Cardiomediastinum': '0' },
    text: 'The lungs are clear. There is no pleural effusion or pneumothorax. Heart size and mediastinal contours are within normal limits. No free air under the diaphragm.',
  },
  {
    part: 'train',
    says: { ...clear, Consolidation: '0', 'Enlarged Cardiomediastinum': '0', Fracture: '0' },
    text: 'PA and lateral views of the chest. The lungs are clear, without consolidation, effusion or pneumothorax. Cardiomediastinal silhouette is normal. Osseous structures are intact.',
  },
  {
    part: 'train',
    says: { ...clear, Cardiomegaly: '0', Edema: '0' },
    text: 'The heart is not enlarged. Pulmonary vessels are normal. The lungs are clear, without effusion or pneumothorax.',
  },
  {
    part: 'dev',
    says: { 'Pleural Effusion': '0', Pneumothorax: '0', Consolidation: '0', Cardiomegaly: '0' },
    text: 'Frontal and lateral views show no consolidation, pleural effusion or pneumothorax. The heart is normal in size.',
  },
  {
    part: 'test',
    says: {
      'Pleural Effusion': '0',
      Pneumothorax: '0',
      Consolidation: '0',
      Edema: '0',
      'Enlarged Cardiomediastinum': '0',
    },
    text: 'Lungs are well expanded. No focal consolidation, edema, effusion, or pneumothorax. The cardiomediastinal silhouette is unremarkable.',
  },
  {
    part: 'test',
    says: { ...clear, Edema: '0', Cardiomegaly: '0', Fracture: '0' },
    text: 'Clear lungs. Normal heart size. Normal pulmonary vasculature. No effusion or pneumothorax. The bones are intact.',
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
  { kind: 'prose', weight: 9 },
  { kind: 'lines', weight: 1 },
];

/** Sections beside the findings. */
export const sections: Readonly<Record<string, readonly string[]>> = {
  indication: [
    '{age}-year-old {person} with <dyspnea|cough|fever|chest pain>, evaluate for {name}.',
    '___-year-old {person}, rule out {name}.',
    '{age}-year-old {person} with {name}, interval change.',
    'History of {name}, now with <shortness of breath|weakness|leukocytosis>.',
    'Chest pain.',
    'Shortness of breath.',
    'Preoperative evaluation.',
    '{age} year old {person} status post fall, question {name}.',
  ],
  comparison: [
    'None.',
    'Chest radiograph from ___.',
    'Chest radiograph of ___, which showed {name}.',
    'CT chest ___.',
    'No prior studies available.',
  ],
};

export const impression = {
  normal: [
    'No acute cardiopulmonary process.',
    'No acute intrathoracic abnormality.',
    'No acute cardiopulmonary abnormality.',
  ],
  nouns: { '1': 'concluded', '-1': 'suspected' },
  numbered: 0.5,
};

/** Words that may be taken out without touching what is stated. */
export const removable: readonly string[] = [
  'right',
  'left',
  'mild',
  'moderate',
  'small',
  'large',
  'prior',
  'upper',
  'lower',
  'portable',
  'sixth',
  'thoracic',
];
