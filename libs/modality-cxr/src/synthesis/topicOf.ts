/** Finding → the part of the report that speaks of it. */
export const topicOf: Readonly<Record<string, string>> = {
  'Support Devices': 'devices',
  'Lung Lesion': 'lungs',
  'Lung Opacity': 'lungs',
  Edema: 'lungs',
  Consolidation: 'lungs',
  Pneumonia: 'lungs',
  Atelectasis: 'lungs',
  Pneumothorax: 'pleura',
  'Pleural Effusion': 'pleura',
  'Pleural Other': 'pleura',
  Cardiomegaly: 'heart',
  'Enlarged Cardiomediastinum': 'heart',
  Fracture: 'bones',
};
