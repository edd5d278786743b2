import type { FindingLexicon } from '@labelray/core';

/** Granulomas are scars of an old infection: readers do not call them lesions, and they count against No Finding. */
export const lungLesion: FindingLexicon = {
  mentions: [
    'mass|masses|masslike',
    'mass like',
    'nodule|nodules',
    'nodular opacity|opacities|density|densities|lesion|lesions|focus|foci',
    'lesion|lesions',
    'tumor|tumors|tumour|tumours',
    'neoplasm|neoplasms|neoplastic',
    'malignancy',
    'carcinoma|carcinomas',
    'lung cancer',
    'metastasis|metastases|metastatic',
    'cavitation|cavitary|cavitating',
    'pulmonary|lung cyst|cysts',
  ],
  unmentions: [
    'mass effect',
    'massive|massively',
    'mediastinal|hilar|thyroid|breast|abdominal|adrenal|renal|neck mass|masses|nodule|nodules|lesion|lesions',
    'rib|bone|bony|osseous|sclerotic|lytic|blastic|destructive|skeletal|vertebral lesion|lesions|metastasis|metastases',
    'body mass',
  ],
};
