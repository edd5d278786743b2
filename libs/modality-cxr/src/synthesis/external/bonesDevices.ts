import type { Phrases } from '@labelray/corpus';

/** Fractures and devices, external style. */
export const bonesDevices: Phrases = {
  Fracture: {
    '1': {
      plain: [
        'Rib fracture {sidecap}.',
        '{Age} fractures of ribs {ribs} {sidecap}.',
        'Fractured clavicle {sidecap}.',
        'Wedge fracture {vertebra}.',
        'Serial rib fractures {sidecap}.',
        '#ribs {ribs} {sidecap}.',
      ],
      stable: [
        'Known rib fractures {sidecap}, no interval alteration.',
        'Wedge fracture {vertebra} as before.',
      ],
      change: ['Rib fractures {sidecap}, callus more than on XXXX.'],
      measurement: ['Fracture of the {side} clavicle, {mm} mm displaced.'],
      laterality: [
        'Rib fractures L, nil rib fracture R.',
        'R ribs intact, L rib {onerib} fractured.',
      ],
      'unseen-synonym': [
        'Bony discontinuity rib {onerib} {sidecap}.',
        'Rib {onerib} {sidecap} snapped.',
        'Callus around an old break, rib {onerib} {sidecap}.',
        '{vertebra} crushed, an osteoporotic break.',
        '# {sidecap} humeral neck.',
      ],
    },
    '0': {
      negation: ['{Nil} fracture.', '{Nil} bony injury.', '{Nil} rib fracture.', 'No # seen.'],
      normality: ['Bones intact.', 'Skeleton {fine}.', 'Ribs intact.', 'Bony cage intact.'],
      'post-negation': ['Fracture: no.', 'Rib fractures not shown.'],
      'unseen-synonym': ['No step in any rib.', 'Cortices unbroken.', 'Nil bony discontinuity.'],
    },
    '-1': {
      hedge: [
        '?Rib fracture {sidecap}.',
        '?# rib {onerib} {sidecap}.',
        'Rib fracture {sidecap} suspected.',
        'Impression of a wedge fracture {vertebra}.',
        'Perhaps a hairline fracture of rib {onerib} {sidecap}.',
      ],
      'cannot-exclude': [
        'Rib fracture not excludable.',
        'Cannot rule out a fracture of {vertebra}.',
      ],
      'unseen-synonym': [
        '?Step in rib {onerib} {sidecap}.',
        'Perhaps bony discontinuity {sidecap}.',
      ],
    },
  },
  'Support Devices': {
    '1': {
      plain: [
        'PPM {sidecap}.',
        '{kit} in situ.',
        'Sternal wires.',
        '{kit} {sidecap} in situ.',
        'Valve replacement noted.',
        'Intercostal drain {sidecap}.',
        'Surgical staples {sidecap} axilla.',
        'Osteosynthesis clavicle {sidecap}.',
      ],
      'device-position': [
        'ETT tip {cm} cm above carina.',
        'NGT tip below the diaphragm.',
        'CVC {sidecap}, tip SVC.',
        'PICC {sidecap}, tip at cavoatrial level.',
        'Pacing leads RA and RV.',
        'Drain {sidecap}, tip apical.',
        'Port {sidecap}, tip projected onto SVC.',
        'Tracheal cannula, tip {cm} cm above bifurcation.',
      ],
      stable: ['{kit} as before.', 'Foreign material as before.'],
      change: ['ETT now {cm} cm above carina, withdrawn since XXXX.', 'Fresh {kit} {sidecap}.'],
      'unseen-synonym': [
        'Intubated.',
        'Cerclages sternum.',
        'Aggregate {sidecap} pectoral with electrodes.',
        'Valve ring projected onto the heart.',
        'Ventilated via tracheostoma.',
        'Metalwork {sidecap} shoulder.',
        'Event recorder {sidecap} parasternal.',
        'Ventriculoperitoneal shunt courses {sidecap}.',
        'Coils upper abdomen.',
      ],
    },
    '0': {
      resolved: [
        'ETT out.',
        '{kit} removed.',
        'Drain {sidecap} pulled since XXXX.',
        'Extubated.',
        'CVC of XXXX gone.',
      ],
      negation: ['{Nil} foreign material.', 'No lines.', 'No metalwork.'],
      'post-negation': ['Foreign material: no.', 'Lines/tubes: no.'],
      'unseen-synonym': ['Free of implants.', 'Lines all out.'],
    },
    '-1': {
      hedge: [
        '?Catheter over neck, DD external lead.',
        '?Clip {sidecap} axilla.',
        'Perhaps a catheter remnant {sidecap}.',
        'Wire {sidecap}, probably retained, DD outside the patient.',
      ],
      'cannot-exclude': [
        'Retained catheter piece not excludable.',
        'Cannot rule out a retained wire.',
      ],
      'unseen-synonym': [
        'Tubular structure {sidecap}, ?on the skin.',
        '?Implant {sidecap} shoulder.',
      ],
    },
  },
};
