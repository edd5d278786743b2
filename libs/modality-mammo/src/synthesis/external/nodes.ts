import type { Book } from '../book.ts';

/** Lymph nodes of the axilla and within the breast, external style. */
export const nodes: Readonly<Record<string, Book>> = {
  'Lymph Node Enlargement': {
    zones: false,
    one: {
      plain: [
        '{at} enlarged axillary LNs.',
        '{at} axillary lymphadenopathy.',
        'Enlarged lymph nodes at {axilla}.',
        '{at} axillary lymph node enlargement.',
        'Pathological LNs at {axilla}.',
      ],
      measurement: [
        '{at} axillary LN {mm}x{mm} mm, hilum lost.',
        'LN at {axilla}, {cm} cm, enlarged.',
      ],
      stable: ['{at} enlarged axillary LNs, stationary course.'],
      change: [
        '{at} axillary LNs, progressive in size.',
        '{at} axillary LNs, regressive yet enlarged.',
      ],
      hedge: ['?{at} axillary lymphadenopathy.', 'Pathological LNs at {axilla} suspected.'],
      contrast: ['Nil nodal pathology, save one enlarged LN at {axilla}.'],
      'unseen-synonym': [
        'Nodal metastases at {axilla}.',
        '{at} dense axillary LNs, hilum lost.',
        'Lymphoma nodes at {axilla}.',
        'Nodal package at {axilla}.',
        '{at} axillary glands swollen.',
      ],
    },
    both: {
      plain: [
        '{at} enlarged axillary LNs.',
        '{at} axillary lymphadenopathy.',
        'Enlarged lymph nodes at {axilla}.',
      ],
      stable: ['{at} enlarged axillary LNs, stationary course.'],
      'unseen-synonym': ['Lymphoma nodes at {axilla}.', '{at} axillary glands swollen.'],
    },
    absent: {
      negation: [
        '{Nil} enlarged axillary LNs {anywhere}.',
        '{Nil} axillary lymphadenopathy {anywhere}.',
        '{Nil} pathological LNs {anywhere}.',
      ],
      'post-negation': ['Axillary lymphadenopathy: none.', 'Axillary LNs not enlarged {anywhere}.'],
      normality: ['Axillary LNs of regular size {anywhere}.', 'Axillary LNs with kept hilum.'],
      resolved: ['Axillary lymphadenopathy of XXXX vanished.'],
      history: ['Post axillary clearance XXXX.'],
      'unseen-synonym': ['Axilla free.', '{Nil} nodal pathology {anywhere}.'],
    },
    absentInBoth: { normality: ['Both axillae free.'] },
    oneSided: ['{at} axillary lymphadenopathy, none {other}.'],
  },
  'Intramammary Lymph Node': {
    zones: true,
    one: {
      plain: [
        '{at} intramammary LN.',
        '{at} IMLN, regular aspect.',
        '{at} intramammary lymph node is {depicted}.',
        'Intramammary LN, {breast}.',
      ],
      measurement: ['{at} intramammary LN {mm} mm.'],
      stable: ['{at} IMLN, stationary course.'],
      hedge: ['?{at} intramammary LN.', '{at} rounded opacity, most likely IMLN.'],
      'anatomical-ambiguity': ['{at} LN inside the gland, fatty hilum.', '{at} intraglandular LN.'],
      'unseen-synonym': [
        '{at} kidney-shaped LN amid the gland.',
        '{at} lymphatic node in glandular tissue.',
        '{at} intraparenchymal LN.',
      ],
    },
    both: {
      plain: ['{at} intramammary LNs.', '{at} IMLNs, regular aspect.'],
      'unseen-synonym': ['{at} intraparenchymal LNs.'],
    },
    absent: {
      negation: ['{Nil} intramammary LN {anywhere}.', '{Nil} IMLN {anywhere}.'],
      resolved: ['Intramammary LN of XXXX no more delineated.'],
    },
    oneSided: ['{at} intramammary LN, none {other}.'],
  },
};
