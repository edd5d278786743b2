import type { FindingLexicon } from '@labelray/core';

export const fracture: FindingLexicon = {
  mentions: [
    'fracture|fractures|fractured',
    'wedge|compression deformity|deformities',
    'compression of the? vertebral body',
    'broken rib|ribs',
  ],
  unmentions: [
    'fractured wire|wires|lead|leads|catheter|screw',
    'fracture of the? lead|wire|catheter',
  ],
  compatible: { fullStopNouns: ['rib'] },
  structures: [
    {
      names: [
        'osseous|bony|skeletal structures|thorax|elements',
        'bones',
        'ribs',
        'bony skeleton|cage',
        'skeleton',
      ],
      normal: ['intact'],
    },
  ],
};
