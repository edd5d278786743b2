import type { FindingLexicon } from '@labelray/core';

export const pleuralEffusion: FindingLexicon = {
  mentions: [
    'pleural|parapneumonic|subpulmonic? effusion|effusions',
    'pleural|interlobar|fissural|loculated fluid',
    'fluid in|within the? left|right? pleural space|spaces|cavity',
    'fluid in|within the? major|minor|horizontal|oblique? fissure|fissures',
    'hydrothorax|hemothorax|haemothorax|chylothorax|hydrothoraces',
    'hydropneumothorax|hydropneumothoraces|hemopneumothorax',
    'empyema',
  ],
  unmentions: [
    'pericardial|joint|knee|elbow|ankle|hip|shoulder|suprapatellar effusion|effusions',
    'knee|elbow|ankle|hip|shoulder joint effusion|effusions',
  ],
  structures: [
    {
      names: [
        'pleural spaces|space|sulci|sinuses|recesses',
        'costophrenic angles|sulci|recesses|sinuses',
        'cp angles',
      ],
      normal: ['clear', 'sharp', 'dry'],
    },
  ],
};
