import type { FindingLexicon } from '@labelray/core';

const nodes = 'node|nodes|ln|lns|lymphadenopathy';
const suspicious =
  'enlarged|suspicious|pathological|pathologic|abnormal|metastatic|malignant|dense|bulky|prominent|rounded';

/** Axillary nodes called large, dense or suspicious; nodes that are only named, or have a fatty hilum, say nothing. */
export const lymphNodeEnlargement: FindingLexicon = {
  mentions: [
    'axillary? lymphadenopathy|lymphadenopathies|adenopathy|adenopathies|lymphadenomegaly',
    `${suspicious} looking? axillary|lymph|axial ${nodes}`,
    `${suspicious} looking? axillary lymph|level? ${nodes}`,
    `${suspicious} ${nodes}`,
    `enlarged|large ${suspicious} axillary? lymph? ${nodes}`,
    'enlargement|swelling of the? axillary? lymph? node|nodes|ln|lns',
    'axillary|lymph node|nodal|nodes enlargement|swelling|metastasis|metastases',
    'axillary lymph? node|nodal|nodes enlargement|swelling|metastasis|metastases',
    'nodal mass|masses|conglomerate',
    'axillary nodal mass|masses|conglomerate',
    'loss|absence|effacement of the|its|their? normal? fatty? hilum|hila',
    'lymphadenectasis',
  ],
  anatomy: [
    'axillary|lymph node|nodes|ln|lns',
    'axillary lymph node|nodes|ln|lns',
    'axillary lymph node shadow|shadows',
    'lymph node shadow|shadows',
    'lymph node|nodes in|of|within the? left|right|both|bilateral? axilla|axillae|axillas|axillary',
    'node|nodes in|of|within the? left|right|both|bilateral? axilla|axillae|axillas|axillary',
  ],
  abnormal: [
    'enlarged',
    'enlargement',
    'large',
    'larger than normal',
    'increased',
    'increased in size',
    'prominent',
    'suspicious',
    'suspicious looking',
    'pathological|pathologic',
    'pathologically enlarged',
    'abnormal',
    'malignant',
    'malignant looking',
    'metastatic',
    'bulky',
    'dense',
    'increased density',
    'swollen',
    'thickened|thick cortex|cortices',
    'lost|effaced|absent fatty? hilum',
  ],
  unmentions: [
    'intramammary|imln lymph? node|nodes|ln|lns',
    'intra mammary lymph? node|nodes|ln|lns',
    'lymph? node|nodes in|within the? left|right? breast',
    'intramammary|intra mammary? lymph? node|nodes enlargement',
    'enlarged|prominent intramammary|intra mammary? lymph? node|nodes|ln|lns',
    'lymph? node|nodes dissection|biopsy|clearance|sampling',
    'axillary lymph? node|nodes dissection|biopsy|clearance|sampling',
  ],
};
