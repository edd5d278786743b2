import type { Phrases } from '@labelray/corpus';

/** Pleural space and pleura, external style. */
export const pleura: Phrases = {
  'Pleural Effusion': {
    '1': {
      plain: [
        'Effusion {sidecap}.',
        'Pleural effusion {sidecap} {plus}.',
        '{Amount} pleural effusion {sidecap}.',
        'Effusions both sides, {moreon}.',
        'Pleural collection {sidecap}.',
        'Encysted effusion {sidecap}.',
        'Bilateral pleural effusions.',
      ],
      stable: [
        'Effusion {sidecap} as before.',
        'Pleural effusions both sides, no interval alteration.',
      ],
      change: [
        'Effusion {sidecap} regressing.',
        'Effusion {sidecap} more than on XXXX.',
        'Remainder of effusion {sidecap} after drainage.',
        'Fresh effusion {sidecap}.',
      ],
      laterality: [
        'Effusion on the right, none on the left.',
        'Left effusion, right side without.',
        'Nil effusion R, {amount} effusion L.',
      ],
      measurement: [
        'Effusion {sidecap}, {cm} cm deep.',
        'Pleural effusion {sidecap}, est. {ml} ml.',
      ],
      'unseen-synonym': [
        'Costophrenic recess {sidecap} occupied by fluid.',
        'Hydrothorax {sidecap}.',
        'Fluid level, pleural, {sidecap}.',
        'Fluid in the oblique fissure.',
        'Meniscus sign {sidecap}.',
        'Pleural fluid {sidecap} {plus}.',
        'Lamellar fluid along the chest wall {sidecap}.',
      ],
    },
    '0': {
      negation: [
        '{Nil} effusion.',
        '{Nil} pleural effusion.',
        '{Nil} pleural collection.',
        'No effusion R or L.',
      ],
      normality: [
        'CP angles {sharp}.',
        'Costophrenic recesses {sharp}.',
        'CPAs {sharp}.',
        'Sinus {sharp} both sides.',
      ],
      'post-negation': ['Effusion: no.', 'Pleural effusion not shown.'],
      resolved: [
        'Effusion {sidecap} of XXXX gone.',
        'Effusion {sidecap} completely regressed.',
        'Former effusion no longer delineated.',
      ],
      history: ['Previous effusion, drained XXXX, nil residual.'],
      'unseen-synonym': [
        'Nil pleural fluid.',
        'No free fluid in the chest.',
        'Recesses not occupied by fluid.',
        'Nil hydrothorax.',
      ],
    },
    '-1': {
      hedge: [
        '?Effusion {sidecap}.',
        '?Small effusion {sidecap}.',
        'CP angle {sidecap} blunt, ?effusion.',
        'Effusion {sidecap} suspected.',
        'Perhaps a small effusion {sidecap}.',
        'Effusion {sidecap} likely.',
        'Impression of a dorsally layering effusion {sidecap}.',
      ],
      'cannot-exclude': [
        'Small effusion {sidecap} not excludable.',
        'Cannot rule out effusion {sidecap}, recess cut off.',
        'Dorsal effusion not excludable supine.',
      ],
      'not-assessable': ['CP angle {sidecap} not included, effusion not assessable.'],
      'unseen-synonym': [
        '?Fluid in recess {sidecap}.',
        '?Hydrothorax {sidecap}.',
        'Perhaps some pleural fluid {sidecap}.',
      ],
    },
  },
  Pneumothorax: {
    '1': {
      plain: [
        'Pneumothorax {sidecap}.',
        'Apical pneumothorax {sidecap}.',
        '{Amount} pneumothorax {sidecap}.',
        'PTX {sidecap}.',
        'Tension pneumothorax {sidecap}.',
      ],
      stable: ['Pneumothorax {sidecap} as before.', 'PTX {sidecap}, no interval alteration.'],
      change: [
        'Pneumothorax {sidecap} regressing.',
        'PTX {sidecap} larger than on XXXX.',
        'Remainder of pneumothorax {sidecap}.',
      ],
      laterality: ['Pneumothorax on the left, none on the right.'],
      measurement: ['Apical PTX {sidecap}, {mm} mm.', 'Pneumothorax {sidecap}, {cm} cm gap.'],
      'unseen-synonym': [
        'Pleural air {sidecap}.',
        'Detached lung edge {sidecap}, air peripheral to it.',
        'Lung edge {sidecap} {mm} mm off the ribs.',
        'Pleural line {sidecap}, no vessels beyond.',
        'Air gap between lung and ribs {sidecap}.',
      ],
    },
    '0': {
      negation: ['{Nil} pneumothorax.', '{Nil} PTX.', '{Nil} PTX either side.', 'Without PTX.'],
      'post-negation': ['Pneumothorax: no.', 'PTX not shown.', 'Pneumothorax R/L: neg.'],
      resolved: [
        'Pneumothorax {sidecap} of XXXX gone.',
        'PTX {sidecap} completely regressed.',
        'Former PTX no longer delineated.',
      ],
      history: ['Previous pneumothorax, drained XXXX, nil residual.'],
      'unseen-synonym': [
        'Nil pleural air.',
        'Lung abuts the chest wall all round.',
        'No detached lung edge.',
        'Vessels reach the periphery at both apices.',
      ],
    },
    '-1': {
      hedge: [
        '?PTX {sidecap}.',
        '?Small apical pneumothorax {sidecap}.',
        'Impression of a narrow apical PTX {sidecap}, DD skin fold.',
        'Pneumothorax {sidecap} suspected.',
      ],
      'cannot-exclude': [
        'Ventral pneumothorax not excludable supine.',
        'Cannot rule out a narrow PTX {sidecap}.',
      ],
      'not-assessable': ['PTX not assessable, apices cut off.'],
      'unseen-synonym': ['?Pleural line {sidecap}.', 'Perhaps pleural air {sidecap}.'],
    },
  },
  'Pleural Other': {
    '1': {
      plain: [
        'Pleural thickening {sidecap}.',
        'Pleural plaques.',
        'Calcified pleural plaques both sides.',
        'Pleural scarring {sidecap}.',
        'Fibrothorax {sidecap}.',
      ],
      stable: ['Pleural thickening {sidecap} as before.', 'Pleural scars, no interval alteration.'],
      change: ['Pleural thickening {sidecap} more than on XXXX.'],
      measurement: ['Pleural thickening {sidecap}, {mm} mm.'],
      'unseen-synonym': [
        'Pleural rind {sidecap}.',
        'Apical pleural caps.',
        'Pleural adhesions {sidecap}.',
        'Asbestos-type pleural calcification.',
        'Pleurodiaphragmatic strands {sidecap}.',
        'Pleural callosity {sidecap}.',
      ],
    },
    '0': {
      negation: ['{Nil} pleural thickening.', '{Nil} pleural plaques.', '{Nil} pleural scars.'],
      normality: ['Pleura {fine}.', 'Pleural outlines {fine}.'],
      'post-negation': ['Pleural plaques: no.'],
      resolved: ['Pleural thickening of XXXX gone.'],
      'unseen-synonym': ['Nil rind, nil adhesions.', 'Pleura delicate.'],
    },
    '-1': {
      hedge: [
        '?Pleural thickening {sidecap}.',
        'Pleural scars likely {sidecap}.',
        'Impression of pleural plaques.',
        'Perhaps pleural thickening {sidecap}, DD extrapleural fat.',
      ],
      'cannot-exclude': ['Pleural thickening not excludable.'],
      'unseen-synonym': ['?Pleural rind {sidecap}.', 'Adhesions {sidecap} suspected.'],
    },
  },
};
