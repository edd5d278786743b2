import type { Population } from '@labelray/corpus';

const chance = (present: number, absent: number, uncertain: number) => ({
  '1': present,
  '0': absent,
  '-1': uncertain,
});

/**
 * How often findings are stated, and in which company: kinds of patients differ, findings persist between the
 * examinations of one patient. Set so that about 50 % of cells are not mentioned, 27 % absent, 15 % present, 8 % uncertain.
 */
export const population: Population = {
  findings: [
    'Enlarged Cardiomediastinum',
    'Cardiomegaly',
    'Lung Lesion',
    'Lung Opacity',
    'Edema',
    'Consolidation',
    'Pneumonia',
    'Atelectasis',
    'Pneumothorax',
    'Pleural Effusion',
    'Pleural Other',
    'Fracture',
    'Support Devices',
  ],
  chances: {
    'Enlarged Cardiomediastinum': chance(0.08, 0.44, 0.07),
    Cardiomegaly: chance(0.18, 0.4, 0.08),
    'Lung Lesion': chance(0.06, 0.08, 0.06),
    'Lung Opacity': chance(0.2, 0.27, 0.09),
    Edema: chance(0.08, 0.26, 0.08),
    Consolidation: chance(0.06, 0.47, 0.07),
    Pneumonia: chance(0.05, 0.13, 0.12),
    Atelectasis: chance(0.2, 0.08, 0.14),
    Pneumothorax: chance(0.03, 0.68, 0.045),
    'Pleural Effusion': chance(0.15, 0.56, 0.09),
    'Pleural Other': chance(0.06, 0.06, 0.06),
    Fracture: chance(0.05, 0.17, 0.05),
    'Support Devices': chance(0.22, 0.05, 0.06),
  },
  profiles: [
    {
      id: 'healthy',
      weight: 20,
      chances: {
        'Enlarged Cardiomediastinum': chance(0.005, 0.52, 0.01),
        Cardiomegaly: chance(0.01, 0.68, 0.015),
        'Lung Lesion': chance(0.005, 0.1, 0.01),
        'Lung Opacity': chance(0.01, 0.6, 0.015),
        Edema: chance(0.005, 0.34, 0.01),
        Consolidation: chance(0.005, 0.52, 0.01),
        Pneumonia: chance(0.005, 0.14, 0.01),
        Atelectasis: chance(0.01, 0.08, 0.015),
        Pneumothorax: chance(0.005, 0.76, 0.005),
        'Pleural Effusion': chance(0.005, 0.84, 0.01),
        'Pleural Other': chance(0.005, 0.08, 0.01),
        Fracture: chance(0.01, 0.26, 0.01),
        'Support Devices': chance(0.04, 0.03, 0.01),
      },
    },
    {
      id: 'ambulatory',
      weight: 22,
      chances: {
        Cardiomegaly: chance(0.07, 0.55, 0.05),
        'Lung Opacity': chance(0.08, 0.42, 0.07),
        Edema: chance(0.01, 0.32, 0.03),
        Atelectasis: chance(0.08, 0.06, 0.08),
        'Pleural Effusion': chance(0.03, 0.72, 0.04),
        'Support Devices': chance(0.06, 0.03, 0.03),
      },
    },
    {
      id: 'heart failure',
      weight: 20,
      chances: {
        'Enlarged Cardiomediastinum': chance(0.1, 0.2, 0.08),
        Cardiomegaly: chance(0.66, 0.06, 0.12),
        Edema: chance(0.48, 0.1, 0.24),
        'Pleural Effusion': chance(0.52, 0.16, 0.16),
        Atelectasis: chance(0.28, 0.04, 0.22),
        'Support Devices': chance(0.42, 0.04, 0.06),
      },
    },
    {
      id: 'infection',
      weight: 18,
      chances: {
        'Lung Opacity': chance(0.64, 0.03, 0.16),
        Consolidation: chance(0.26, 0.24, 0.16),
        Pneumonia: chance(0.28, 0.06, 0.42),
        'Pleural Effusion': chance(0.24, 0.36, 0.14),
      },
    },
    {
      id: 'after surgery or intensive care',
      weight: 18,
      chances: {
        'Support Devices': chance(0.84, 0.07, 0.05),
        Atelectasis: chance(0.5, 0.03, 0.26),
        'Pleural Effusion': chance(0.46, 0.2, 0.14),
        Pneumothorax: chance(0.18, 0.52, 0.08),
        Edema: chance(0.22, 0.16, 0.18),
        'Lung Opacity': chance(0.46, 0.06, 0.13),
      },
    },
    {
      id: 'tumour',
      weight: 9,
      chances: {
        'Lung Lesion': chance(0.48, 0.07, 0.22),
        'Enlarged Cardiomediastinum': chance(0.16, 0.28, 0.1),
        'Pleural Other': chance(0.16, 0.05, 0.14),
        'Support Devices': chance(0.36, 0.04, 0.05),
      },
    },
    {
      id: 'injury or old age',
      weight: 7,
      chances: {
        Fracture: chance(0.48, 0.22, 0.18),
        Pneumothorax: chance(0.14, 0.66, 0.07),
        'Pleural Other': chance(0.2, 0.05, 0.12),
      },
    },
  ],
  implausible: [
    { when: { Consolidation: '1' }, not: { 'Lung Opacity': '0' } },
    { when: { Pneumonia: '1' }, not: { 'Lung Opacity': '0' } },
    { when: { Pneumonia: '-1' }, not: { 'Lung Opacity': '0' } },
    { when: { Pneumonia: '1' }, not: { Consolidation: '0' } },
    { when: { 'Lung Opacity': '0' }, not: { Consolidation: '-1' } },
  ],
  persistence: 0.5,
};
