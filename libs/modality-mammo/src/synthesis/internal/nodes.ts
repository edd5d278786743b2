import type { Book } from '../book.ts';

/** Lymph nodes of the axilla and within the breast, internal style. */
export const nodes: Readonly<Record<string, Book>> = {
  'Lymph Node Enlargement': {
    zones: false,
    one: {
      plain: [
        'Enlarged lymph nodes are {seen} in {axilla}.',
        'There is an enlarged node in {axilla}.',
        'There is {side} axillary lymphadenopathy.',
        'Suspicious lymph nodes in {axilla}.',
        'Axillary adenopathy {at}.',
        'Abnormal lymph nodes with thickened cortex are {seen} in {axilla}.',
      ],
      measurement: [
        'A lymph node of {cm} cm without a fatty hilum lies in {axilla}.',
        'Enlarged node in {axilla}, {nodemm} mm in short axis.',
      ],
      stable: [
        'Enlarged lymph nodes in {axilla} are {unchanged} {since}.',
        '{Unchanged} {side} axillary adenopathy.',
      ],
      change: [
        'Lymph nodes in {axilla} have enlarged {since}.',
        'Adenopathy in {axilla} has decreased after chemotherapy but persists.',
      ],
      hedge: [
        'Possible adenopathy in {axilla}.',
        'Prominent, probably reactive enlarged lymph nodes in {axilla}.',
        'Findings suspicious for nodal metastasis in {axilla}.',
      ],
      contrast: ['No adenopathy beyond one enlarged node in {axilla}.'],
      'unseen-synonym': [
        'Bulky rounded nodes replace the fat of {axilla}.',
        'Dense nodes that have lost their hilum are {seen} in {axilla}.',
        'Nodal disease is {seen} in {axilla}.',
        'A matted conglomerate of nodes fills {axilla}.',
        'Swollen glands are {seen} in {axilla} after vaccination.',
      ],
    },
    both: {
      plain: [
        'Enlarged lymph nodes are {seen} in {axilla}.',
        'There is {side} axillary lymphadenopathy.',
        'Axillary adenopathy {at}.',
      ],
      stable: ['{side} axillary adenopathy, {unchanged} {since}, in keeping with known lymphoma.'],
      hedge: ['Possible reactive adenopathy in {axilla}.'],
      change: ['Adenopathy in {axilla} has increased {since}.'],
      'unseen-synonym': [
        'Bulky rounded nodes in {axilla}.',
        'Dense nodes that have lost their hilum in {axilla}, as in leukemia.',
      ],
    },
    absent: {
      negation: [
        '{No} axillary adenopathy {anywhere}.',
        '{No} enlarged axillary lymph nodes {anywhere}.',
        '{No} suspicious axillary lymph nodes {anywhere}.',
        '{No} axillary lymphadenopathy {anywhere}.',
      ],
      'post-negation': ['Axillary lymph nodes are not enlarged {anywhere}.'],
      normality: [
        'Axillary lymph nodes are normal {anywhere}.',
        'Axillary nodes have a fatty hilum and normal size.',
      ],
      resolved: [
        'Adenopathy after vaccination has resolved.',
        'Lymph nodes in the axilla are back to normal size.',
      ],
      history: ['The nodes were removed in ___; clips remain in the axilla.'],
      'unseen-synonym': [
        'Only small nodes with central fat in the axilla.',
        'The axillary fat is clean.',
        'No nodal disease {anywhere}.',
      ],
    },
    absentInBoth: { normality: ['The axillae are unremarkable.', 'Both axillae are normal.'] },
    oneSided: [
      'Enlarged nodes in {axilla}; no adenopathy {other}.',
      'No axillary adenopathy {other}, but enlarged lymph nodes {at}.',
    ],
  },
  'Intramammary Lymph Node': {
    zones: true,
    one: {
      plain: [
        'There is an intramammary lymph node {at}.',
        'An intramammary node is {seen} {at}.',
        'Benign intramammary lymph node {at}.',
        'Typical intramammary lymph node with a fatty hilum {at}.',
      ],
      measurement: ['Intramammary lymph node {at}, {mm} mm.'],
      stable: ['The intramammary lymph node {at} is {unchanged} {since}.'],
      hedge: ['A reniform density {at}, probably an intramammary lymph node.'],
      'anatomical-ambiguity': [
        'A lymph node lies within the breast tissue {at}, not in the axilla.',
        'A benign node with a hilar notch is {seen} {at}, inside the breast.',
      ],
      'unseen-synonym': [
        'A bean-shaped density with central fat {at} is a node of the breast.',
        'A reniform node with its notch sits in the parenchyma {at}.',
        'Lymphatic tissue of {mm} mm embedded in the breast {at}.',
      ],
    },
    both: {
      plain: [
        'There are intramammary lymph nodes {at}.',
        'Benign intramammary nodes are {seen} {at}.',
      ],
      stable: ['Intramammary lymph nodes {at} are {unchanged}.'],
      'unseen-synonym': ['Bean-shaped nodes with central fat sit in the parenchyma {at}.'],
    },
    absent: {
      negation: ['{No} intramammary lymph nodes {anywhere}.', '{No} abnormal intramammary node.'],
      resolved: ['The intramammary node {seen} {before} is no longer visible.'],
    },
    oneSided: [
      'Intramammary lymph node {at}; none {other}.',
      'An intramammary lymph node is {seen} {at} but not {other}.',
    ],
  },
};
