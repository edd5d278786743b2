import type { Phrases } from '@labelray/corpus';

const tail = (...texts: readonly string[]) => ({ 'unseen-synonym': texts });

/** Descriptions of a finding without its usual name, external style. */
export const longTail: Phrases = {
  Cardiomegaly: {
    '1': tail(
      'Tent-shaped, overly wide heart.',
      'Dilatation of all chambers.',
      'Cor bovinum.',
      'Left ventricle dilated, apex far lateral.',
      'Heart exceeds normal dimensions.',
    ),
    '0': tail('Cardiac dimensions in range.', 'Chambers not dilated.'),
    '-1': tail('Left ventricle ?dilated.', 'CTR roughly 50%.'),
  },
  'Enlarged Cardiomediastinum': {
    '1': tail(
      'Chimney-shaped wide mediastinum.',
      'Paratracheal tissue increased, tracheal stripe thick.',
    ),
    '0': tail('Tracheal stripe thin.', 'Mediastinal margins straight.'),
    '-1': tail('Tracheal stripe ?thick.', 'Perhaps more mediastinal tissue than expected.'),
  },
  'Lung Lesion': {
    '1': tail(
      'SPN {zone}.',
      'Cannonballs both lungs.',
      'Deposits of known melanoma, both lungs.',
      'Aspergilloma {lobe}.',
    ),
    '0': tail('Nil SOL lungs.', 'No round foci.'),
    '-1': tail('?SPN {zone}.', '?Neoplasm {lobe}, CT pls.'),
  },
  'Lung Opacity': {
    '1': tail(
      'Patchy greying {zone}.',
      'Abnormal lung {zone}.',
      'Blurred {side} heart border from adjacent lung change.',
      'Coarse network both bases.',
      'Speckled parenchyma {zone}.',
    ),
    '0': tail('Parenchyma inconspicuous.', 'Nil parenchymal change.', 'Lungs evenly aerated.'),
    '-1': tail('?Greying {zone}.', 'Blurring {zone}, perhaps motion.'),
  },
  Edema: {
    '1': tail(
      'LVF with wet lungs.',
      'Fluid lungs.',
      'Vessels blurred, redistribution to apices.',
      'Cardiac asthma picture, cuffed bronchi.',
    ),
    '0': tail('Lungs not wet.', 'Vessels slender, well demarcated.'),
    '-1': tail('Lungs ?wet.', 'Vessels slightly blurred, failure conceivable.'),
  },
  Consolidation: {
    '1': tail(
      'Bronchi visible through an solid, full-volume {lobe}.',
      'Alveoli filled {zone}, bronchi spared.',
    ),
    '0': tail('Nil aerobronchogram, alveoli not filled.', 'Alveoli air-filled throughout.'),
    '-1': tail('?Alveoli filled {zone}.', 'Hepatisation {lobe} conceivable.'),
  },
  Pneumonia: {
    '1': tail('LRTI {lobe}.', 'Infected {lobe}.', 'Legionella {lobe}, known.'),
    '0': tail('Nil LRTI.', 'No infective focus.'),
    '-1': tail('?LRTI.', 'Infective focus {zone} conceivable.', '?Aspirated and infected {zone}.'),
  },
  Atelectasis: {
    '1': tail(
      'Deflated {lobe}.',
      'Lung {zone} not aerated and shrunk.',
      'Hypoventilation strip {zone}.',
      'Lobe too small: {lobe}.',
    ),
    '0': tail('Nil shrinkage.', 'Ventilation complete, fissures in place.'),
    '-1': tail('?Deflated {lobe}.', 'Hypoventilation strip {zone} conceivable.'),
  },
  Pneumothorax: {
    '1': tail(
      'Lung {sidecap} not fully against the wall, air mantle.',
      'Air mantle {sidecap}.',
      'Lung {sidecap} down, pleural air around it.',
    ),
    '0': tail('Nil air mantle.', 'Both lungs up.'),
    '-1': tail('?Air mantle {sidecap}.', 'Lung edge {sidecap} conceivable.'),
  },
  'Pleural Effusion': {
    '1': tail(
      'Pleura {sidecap} holds fluid.',
      'Fluid mantle {sidecap}.',
      'Recess {sidecap} opaque from fluid.',
      'Haemothorax {sidecap}.',
    ),
    '0': tail('Recesses dry.', 'Nil fluid mantle.'),
    '-1': tail('?Fluid mantle {sidecap}.'),
  },
  'Pleural Other': {
    '1': tail(
      'Pachypleuritis {sidecap}.',
      'Callus pleurae {sidecap}.',
      'Tenting of the diaphragm {sidecap} by strands.',
    ),
    '0': tail('No strands, no callus pleurae.'),
    '-1': tail('?Pachypleuritis {sidecap}.', 'Strands {sidecap} conceivable.'),
  },
  Fracture: {
    '1': tail(
      'Costal break {onerib} {sidecap}.',
      'Vertebra {vertebra} sintered.',
      'Step-off clavicle {sidecap}.',
    ),
    '0': tail('Ribs without step.', 'Nil break.'),
    '-1': tail('?Break rib {onerib} {sidecap}.', 'Sintering {vertebra} conceivable.'),
  },
  'Support Devices': {
    '1': tail(
      'TAVI.',
      'Electrodes in RA/RV.',
      'Tubed.',
      'Gastric probe in place.',
      'Osteosynthetic plate {side} humerus.',
      'IABP.',
    ),
    '0': tail('De-tubed and line-free.', 'Nothing implanted.'),
    '-1': tail('Metal-dense structure {sidecap}, ?implanted ?on the skin.'),
  },
};
