import type { Finding, Modality } from '@labelray/core';

const finding = (id: string): Finding => ({
  id,
  name: id,
  abbreviation: id.slice(0, 2),
  definition: id,
  values: [
    { code: '1', word: 'present', meaning: 'stated as present', role: 'present' },
    { code: '0', word: 'absent', meaning: 'stated as absent', role: 'absent' },
    { code: '-1', word: 'uncertain', meaning: 'left open', role: 'uncertain' },
    { code: 'nm', word: 'unmentioned', meaning: 'not mentioned', role: 'unmentioned' },
  ],
  unmentioned: 'nm',
  scored: true,
});

/** A knee: enough of a modality to test labelers with, and of a lexicon to meet every kind of phrase. */
export const inventedModality: Modality = {
  id: 'knee',
  title: 'Knee',
  findings: [
    finding('Effusion'),
    finding('Fracture'),
    finding('Narrowing'),
    finding('Tear'),
    finding('Implant'),
    { ...finding('Nothing'), scored: false },
  ],
  instruction: '',
  lexicon: {
    findings: {
      Effusion: {
        mentions: ['joint? effusion|effusions', 'hemarthrosis'],
        uncertain: ['synovial thickening'],
        unmentions: ['pleural effusion'],
      },
      Fracture: {
        mentions: ['fracture|fractures'],
        structures: [{ names: ['bones', 'osseous structures'], normal: ['intact'] }],
        compatible: { fullStopNouns: ['tibia'] },
      },
      Narrowing: {
        mentions: ['joint space narrowing', 'narrowed joint space'],
        anatomy: ['joint space', 'compartment'],
        abnormal: ['narrowed', 'narrowing', 'reduced'],
        unsettled: ['stable', 'unchanged'],
        suspects: ['arthrosis'],
      },
      Tear: { mentions: ['tear|tears', 'rupture'], unmentions: ['tear film'] },
      Implant: { mentions: ['plate|plates', 'screw|screws', 'tube'] },
    },
    summary: { finding: 'Nothing', ignores: ['Implant'], others: ['cyst|cysts'] },
  },
};
