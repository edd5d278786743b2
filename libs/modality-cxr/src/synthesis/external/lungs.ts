import type { Phrases } from '@labelray/corpus';

/** Opacity, consolidation, pneumonia and lesions, external style. */
export const lungs: Phrases = {
  'Lung Opacity': {
    '1': {
      plain: [
        'Patchy shadowing {zone}.',
        'Air-space shadowing {zone}.',
        'Ill-defined opacification {zone}.',
        'Infiltrates {zone}.',
        'Streaky densities {zone}.',
        'Reticular shadowing throughout.',
        'Diffuse interstitial shadowing.',
        'Bibasal shadowing.',
        'Inhomogeneous density {zone}.',
      ],
      stable: [
        'Shadowing {zone} as before.',
        'Known interstitial shadowing, no interval alteration.',
        'Basal infiltrates persist.',
      ],
      change: [
        'Shadowing {zone} less than on XXXX.',
        'Shadowing {zone} has progressed.',
        'Infiltrate {zone} regressing.',
        'Fresh infiltrate {zone}.',
      ],
      laterality: ['L lung clear, infiltrate RLZ.', 'Nil shadowing R, patchy shadowing LMZ.'],
      'unseen-synonym': [
        'Reduced transradiancy {zone}.',
        'Milky veil over the {side} lung.',
        'White-out of much of the {side} lung.',
        'Fluffy cotton-wool areas, both lungs.',
        'Blotchy lungs.',
        'Ground-glass change {zone}.',
      ],
    },
    '0': {
      normality: [
        'Lungs clear.',
        'Lung fields clear.',
        'Lung fields {fine}.',
        'Both lungs clear and well aerated.',
        'Pulmones: clear.',
      ],
      negation: [
        '{Nil} focal shadowing.',
        '{Nil} infiltrate.',
        '{Nil} air-space shadowing.',
        'Lungs free of infiltrates.',
        'No circumscribed or diffuse lung shadowing.',
      ],
      'post-negation': ['Infiltrates: no.', 'Lung shadowing not shown.'],
      resolved: [
        'Shadowing {zone} of XXXX gone.',
        'Infiltrate {zone} has completely regressed.',
        'Former infiltrate {zone} no longer delineated.',
      ],
      history: ['Known infiltrate of XXXX, treated, nothing left of it.'],
      'unseen-synonym': [
        'Normal transradiancy both lungs.',
        'Lungs evenly black.',
        'Parenchyma transparent throughout.',
      ],
    },
    '-1': {
      hedge: [
        '?Shadowing {zone}.',
        '?Subtle infiltrate {zone}.',
        'Perhaps discrete shadowing {zone}, may be overlap.',
        'Impression of faint density {zone}, soft tissue likely.',
        'Shadowing {zone} suspected.',
      ],
      'cannot-exclude': [
        'Discrete infiltrate {zone} not excludable.',
        'Cannot rule out retrocardiac infiltrate.',
        'Retrocardiac shadowing not excludable without lateral film.',
      ],
      'not-assessable': ['Retrocardiac lung not assessable for infiltrate.'],
      'unseen-synonym': ['?Reduced transradiancy {zone}.', 'Slight veil {zone}, perhaps breast.'],
    },
  },
  Consolidation: {
    '1': {
      plain: [
        'Consolidation {zone}.',
        'Lobar consolidation, {lobe}.',
        'Consolidated {lobe}.',
        'Confluent consolidation {zone}.',
      ],
      stable: ['Consolidation {zone} as before.'],
      change: [
        'Consolidation {zone} regressing.',
        'Consolidation {zone} more extensive than on XXXX.',
      ],
      'unseen-synonym': [
        'Positive aerobronchogram {zone}, homogeneous.',
        'Solid {lobe} containing air-filled bronchi.',
        'Hepatised {lobe}.',
        'Alveolar filling of the whole {lobe}.',
      ],
    },
    '0': {
      negation: ['{Nil} consolidation.', '{Nil} areas of consolidation.', 'Not consolidated.'],
      'post-negation': ['Consolidation: no.', 'Consolidation not shown.'],
      resolved: [
        'Consolidation {zone} of XXXX gone.',
        'Former consolidation no longer delineated.',
      ],
      history: ['Known consolidation of XXXX, treated, nothing left of it.'],
      'unseen-synonym': ['No solid lobe.', 'Nil alveolar filling.'],
    },
    '-1': {
      hedge: [
        '?Consolidation {zone}.',
        '?Early consolidation {zone}.',
        'Impression of consolidation {zone}.',
        'Consolidation {zone} suspected.',
        'Perhaps beginning consolidation {zone}.',
      ],
      'cannot-exclude': [
        'Consolidation {zone} not excludable.',
        'Cannot rule out retrocardiac consolidation.',
      ],
      'unseen-synonym': ['?Aerobronchogram {zone}.', 'Perhaps alveolar filling {zone}.'],
    },
  },
  Pneumonia: {
    '1': {
      plain: [
        'Pneumonia {lobe}.',
        'Lobar pneumonia, {lobe}.',
        'Bronchopneumonia {zone}.',
        'Picture of pneumonia {zone}.',
      ],
      stable: ['Pneumonia {lobe} as before.'],
      change: ['Pneumonia {lobe} regressing.', 'Pneumonia {lobe} more extensive than on XXXX.'],
      'unseen-synonym': [
        'Infective change {zone}.',
        'Chest infection, {lobe}.',
        'Inflammatory infective process {zone}.',
        'Florid lower respiratory infection {zone}.',
      ],
    },
    '0': {
      negation: ['{Nil} pneumonia.', '{Nil} pneumonic change.', 'No pneumonic process.'],
      'post-negation': ['Pneumonia: no.', 'Pneumonia not shown.'],
      resolved: ['Pneumonia {lobe} of XXXX gone.', 'Former pneumonia completely regressed.'],
      history: ['Previous pneumonia in XXXX, nil residual.'],
      'unseen-synonym': ['Nil infective change.', 'No chest infection shown.'],
    },
    '-1': {
      hedge: [
        '?Pneumonia {zone}.',
        '?Early pneumonia.',
        'Pneumonia {lobe} suspected.',
        'Compatible with pneumonia if febrile.',
        'Pneumonia likely, correlate with CRP.',
        'Picture could fit aspiration pneumonia.',
        'DD pneumonia.',
      ],
      'cannot-exclude': [
        'Pneumonia not excludable.',
        'Cannot rule out incipient pneumonia {zone}.',
        'Superadded pneumonia not excludable.',
      ],
      'unseen-synonym': [
        '?Infective change {zone}.',
        'Infection {zone} probable.',
        'Perhaps a chest infection {zone}.',
      ],
    },
  },
  'Lung Lesion': {
    '1': {
      plain: [
        'Nodule {zone}.',
        'Pulmonary mass {lobe}.',
        'Space-occupying lung lesion {lobe}.',
        'Several lung nodules both sides.',
        'Calcified nodule {zone}.',
        'Cavitating mass {lobe}.',
      ],
      stable: ['Nodule {zone} as before.', 'Known mass {lobe}, no interval alteration.'],
      change: ['Mass {lobe} larger than on XXXX.', 'Lung nodules regressing.'],
      measurement: ['Nodule {zone}, {mm} mm.', 'Mass {lobe} {cm} cm across.'],
      'unseen-synonym': [
        'Round focus {mm} mm {zone}.',
        'Coin lesion {zone}.',
        'Bronchial carcinoma {lobe}.',
        'Pulmonary metastases, multiple.',
        'Pancoast tumour {side} apex.',
        'Neoplasm {lobe} as known from CT.',
        'Hamartoma {zone} as known.',
      ],
    },
    '0': {
      negation: [
        '{Nil} lung nodules.',
        '{Nil} space-occupying lung lesion.',
        'No mass in either lung.',
        'No suspicious focal lung lesion.',
      ],
      'post-negation': ['Lung nodules: no.', 'Lung mass not shown.'],
      resolved: ['Nodule {zone} of XXXX gone.', 'Former mass no longer delineated.'],
      history: ['Previous resection of a lung tumour, nil recurrence.'],
      'unseen-synonym': [
        'Nil coin lesion.',
        'No metastases in the lungs.',
        'Round focus {zone} is the nipple, not a nodule.',
      ],
    },
    '-1': {
      hedge: [
        '?Nodule {zone}.',
        '?Mass {lobe}, CT advised.',
        'Nodule {zone} suspected, DD vessel.',
        'Impression of a nodule {zone}, may be costochondral calcification.',
      ],
      'cannot-exclude': [
        'Underlying mass not excludable.',
        'Cannot rule out a small nodule {zone}.',
      ],
      'unseen-synonym': [
        '?Coin lesion {zone}.',
        'Round focus {zone}, nipple or tumour.',
        'Malignancy {side} hilum to be considered.',
      ],
    },
  },
};
