import type { BertHead } from '@labelray/bert';
import type { Finding } from '@labelray/core';

const order = [
  'Enlarged Cardiomediastinum',
  'Cardiomegaly',
  'Lung Opacity',
  'Lung Lesion',
  'Edema',
  'Consolidation',
  'Pneumonia',
  'Atelectasis',
  'Pneumothorax',
  'Pleural Effusion',
  'Pleural Other',
  'Fracture',
  'Support Devices',
];

/**
 * The 14 heads of CheXbert in their order: 13 with the classes blank, positive, negative, uncertain, then No Finding
 * with blank and positive, as codes of the modality `cxr`. Source: Smit et al., 2020.
 */
export const chexbertHeads: readonly BertHead[] = [
  ...order.map((name) => ({ name, classes: ['nm', '1', '0', '-1'] })),
  { name: 'No Finding', classes: ['nm', '1'] },
];

/** A head for each finding of a modality, a class for each of its values. */
export const headsOf = (findings: readonly Finding[]): readonly BertHead[] =>
  findings.map(({ id, values }) => ({ name: id, classes: values.map(({ code }) => code) }));
