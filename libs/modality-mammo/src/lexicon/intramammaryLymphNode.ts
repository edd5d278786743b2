import type { FindingLexicon } from '@labelray/core';

export const intramammaryLymphNode: FindingLexicon = {
  mentions: [
    'imln|imlns|iln|ilns|imlnd',
    'intramammary|intraparenchymal lymph? node|nodes|ln|lns|gland|glands|nodule',
    'intra mammary lymph? node|nodes|ln|lns',
    'intramammary lymph node shadow|shadows',
    'lymph? node|nodes in|within|inside the? left|right? breast|breasts|parenchyma',
    'lymph? node|nodes in|within the? upper|lower|outer|inner|lateral|medial outer|inner? quadrant',
    'lymph node of the? breast',
    'breast|mammary|parenchymal lymph node|nodes',
  ],
};
