import type { Finding, Value } from '@labelray/core';

/** The four statements a chest X-ray report can make of a finding. */
const values: readonly Value[] = [
  { code: '1', word: 'present', meaning: 'stated as present', role: 'present' },
  { code: '0', word: 'absent', meaning: 'stated as absent', role: 'absent' },
  { code: '-1', word: 'uncertain', meaning: 'hedged, possible or ambiguous', role: 'uncertain' },
  { code: 'nm', word: 'unmentioned', meaning: 'not mentioned', role: 'unmentioned' },
];

const finding = (
  name: string,
  abbreviation: string,
  definition: string,
  aliases: readonly string[] = [],
): Finding => ({
  id: name,
  name,
  abbreviation,
  aliases,
  definition,
  values,
  unmentioned: 'nm',
  scored: true,
});

/** The 13 scored findings in the paper's order, then No Finding, which is labeled and never scored. */
export const findings: readonly Finding[] = [
  finding(
    'Enlarged Cardiomediastinum',
    'EC',
    'The mediastinum or the cardiomediastinal silhouette is wider than normal.',
  ),
  finding('Cardiomegaly', 'Ca', 'The heart or the cardiac silhouette is enlarged.'),
  finding('Lung Lesion', 'LL', 'A nodule, mass, tumor or other circumscribed lung lesion.'),
  finding(
    'Lung Opacity',
    'LO',
    'Any opacity, infiltrate, density or airspace disease of the lung, whatever its cause.',
    ['Airspace Opacity'],
  ),
  finding('Edema', 'E', 'Pulmonary edema, vascular congestion or fluid overload of the lungs.'),
  finding('Consolidation', 'Co', 'Airspace filled so that the lung is uniformly dense.'),
  finding('Pneumonia', 'P', 'Infection of the lung, as a diagnosis.'),
  finding('Atelectasis', 'A', 'Collapse or volume loss of lung.'),
  finding('Pneumothorax', 'Px', 'Air in the pleural space.', ['Pn']),
  finding('Pleural Effusion', 'PE', 'Fluid in the pleural space.'),
  finding(
    'Pleural Other',
    'PO',
    'Any other pleural change: thickening, scarring, plaque, fibrothorax.',
  ),
  finding('Fracture', 'F', 'A broken bone, recent or healed.'),
  finding(
    'Support Devices',
    'SD',
    'Tubes, lines, catheters, pacemakers, valves, stents, surgical hardware and the like.',
  ),
  {
    id: 'No Finding',
    name: 'No Finding',
    abbreviation: 'NF',
    definition: 'Nothing abnormal is stated or suspected; devices do not count.',
    values: [
      { code: '1', word: 'normal', meaning: 'nothing abnormal', role: 'present' },
      {
        code: 'nm',
        word: 'unmentioned',
        meaning: 'something abnormal, or nothing said',
        role: 'unmentioned',
      },
    ],
    unmentioned: 'nm',
    scored: false,
  },
];
