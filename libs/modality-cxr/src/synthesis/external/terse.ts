import type { Phrases } from '@labelray/corpus';

/** Keywords with a verdict beside them, and clipped half-sentences, external style. */
export const terse: Phrases = {
  Cardiomegaly: {
    '1': {
      plain: ['Cardiomegaly: yes.', 'Cardiomegaly {plus}, AP.'],
      stable: ['Heart same as XXXX, enlarged.'],
    },
    '0': {
      'post-negation': ['Cardiomegaly: nil.', 'Cardiomegaly -ve.'],
      normality: ['Heart shadow of regular width.'],
    },
    '-1': {
      hedge: ['Cardiomegaly: ?', 'Cardiomegaly (?).', 'Borderline cardiomegaly, if at all.'],
    },
  },
  'Enlarged Cardiomediastinum': {
    '1': { plain: ['Mediastinal broadening: yes.'] },
    '0': { 'post-negation': ['Mediastinal broadening: nil.', 'Mediastinal broadening -ve.'] },
    '-1': { hedge: ['Mediastinal broadening: ?', 'Mediastinal broadening (?), rotated.'] },
  },
  'Lung Lesion': {
    '1': { plain: ['Lung nodule: yes, {zone}.', 'Mass, {lobe}, biopsied.'] },
    '0': { 'post-negation': ['Lung nodule: nil.', 'Lung nodule -ve.'] },
    '-1': { hedge: ['Lung nodule: ?', 'Lung nodule {zone} (?).', 'Nodule {zone}, if at all.'] },
  },
  'Lung Opacity': {
    '1': {
      plain: ['Infiltrates: yes, {zone}.', 'Infiltrate {zone} {plus}.'],
      stable: ['Same shadowing {zone} as on XXXX.'],
    },
    '0': { 'post-negation': ['Infiltrates: nil.', 'Infiltrate -ve.'] },
    '-1': {
      hedge: ['Infiltrates: ?', 'Infiltrate {zone} (?).', 'Minimal infiltrate {zone}, if at all.'],
    },
  },
  Edema: {
    '1': {
      plain: ['Congestion: yes.', 'Congestion {plus}.'],
      stable: ['Same degree of congestion as on XXXX.'],
    },
    '0': { 'post-negation': ['Congestion: nil.', 'Oedema -ve.'] },
    '-1': { hedge: ['Congestion: ?', 'Congestion (?).', 'Minimal congestion, if at all.'] },
  },
  Consolidation: {
    '1': { plain: ['Consolidation: yes, {lobe}.', 'Consolidation {lobe} {plus}.'] },
    '0': { 'post-negation': ['Consolidation: nil.', 'Consolidation -ve.'] },
    '-1': {
      hedge: ['Consolidation: ?', 'Consolidation {zone} (?).', 'Consolidation {zone}, if at all.'],
    },
  },
  Pneumonia: {
    '1': { plain: ['Pneumonia: yes, {lobe}.', 'Pneumonia {zone} {plus}.'] },
    '0': { 'post-negation': ['Pneumonia: nil.', 'Pneumonia -ve.'] },
    '-1': { hedge: ['Pneumonia: ?', 'Pneumonia (?), correlate.'] },
  },
  Atelectasis: {
    '1': { plain: ['Atelectasis: yes, {zone}.', 'Dystelectasis both bases {plus}.'] },
    '0': { 'post-negation': ['Atelectasis: nil.', 'Collapse -ve.'] },
    '-1': {
      hedge: ['Atelectasis: ?', 'Atelectasis {zone} (?).', 'Minimal dystelectasis, if at all.'],
    },
  },
  Pneumothorax: {
    '1': {
      plain: ['PTX: yes, {sidecap}.', 'PTX {sidecap} {plus}.'],
      stable: ['Same PTX {sidecap} as on XXXX.'],
    },
    '0': { 'post-negation': ['PTX: nil.', 'PTX -ve.', 'PTX R 0, L 0.'] },
    '-1': { hedge: ['PTX: ?', 'PTX {sidecap} (?).', 'Minimal PTX {sidecap}, if at all.'] },
  },
  'Pleural Effusion': {
    '1': {
      plain: ['Effusion: yes, {sidecap}.', 'Pleural effusion R ++, L +.'],
      stable: ['Same effusion {sidecap} as on XXXX.'],
      laterality: ['Pleural effusion R +, L 0.'],
    },
    '0': { 'post-negation': ['Effusion: nil.', 'Effusion -ve.', 'Pleural effusion R 0, L 0.'] },
    '-1': {
      hedge: ['Effusion: ?', 'Effusion {sidecap} (?).', 'Minimal effusion {sidecap}, if at all.'],
    },
  },
  'Pleural Other': {
    '1': { plain: ['Pleural plaques: yes.', 'Pleural thickening {sidecap} {plus}.'] },
    '0': { 'post-negation': ['Pleural plaques: nil.', 'Pleural thickening -ve.'] },
    '-1': { hedge: ['Pleural plaques: ?', 'Pleural thickening {sidecap} (?).'] },
  },
  Fracture: {
    '1': { plain: ['Rib fracture: yes, {sidecap}.', '#clavicle {sidecap}.'] },
    '0': { 'post-negation': ['Fracture: nil.', 'Rib fracture -ve.'] },
    '-1': { hedge: ['Fracture: ?', 'Rib fracture {sidecap} (?).'] },
  },
  'Support Devices': {
    '1': {
      plain: ['Foreign material: {kit}.', '{kit}: in place.'],
      stable: ['Same {kit} as on XXXX.'],
    },
    '0': { 'post-negation': ['Foreign material: nil.', 'Lines -ve.'] },
    '-1': { hedge: ['Retained catheter: ?', 'Clips {sidecap} axilla (?).'] },
  },
};
