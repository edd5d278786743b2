import type { Phrases } from '@labelray/corpus';

/** Sentences whose cue words point the wrong way ("no change in the effusion" states one), internal style. */
export const misleading: Phrases = {
  Cardiomegaly: {
    '1': {
      stable: [
        'No change in {degree} cardiomegaly.',
        'No significant interval change in the enlarged heart.',
      ],
    },
    '0': { 'post-negation': ['Cardiomegaly can be excluded.'] },
    '-1': { hedge: ['Heart size is upper normal versus mildly enlarged.'] },
  },
  'Enlarged Cardiomediastinum': {
    '1': {
      stable: ['No change in the widened mediastinum.'],
      change: ['Resolving mediastinal widening.'],
    },
    '-1': { hedge: ['It is unclear whether the mediastinum is truly widened.'] },
  },
  'Lung Opacity': {
    '1': {
      stable: [
        'No interval change in the {region} opacity.',
        'The {region} opacity is not appreciably changed.',
      ],
      change: ['Resolving {region} opacity.', 'The {region} opacity has not resolved.'],
    },
    '0': { negation: ['Lungs remain free of infiltrate, without change.'] },
    '-1': { hedge: ['It is not clear whether the {region} opacity is real.'] },
  },
  Edema: {
    '1': {
      stable: ['No change in {degree} pulmonary edema.', 'Pulmonary edema has not improved.'],
      change: ['Resolving pulmonary edema.', 'Edema without further worsening.'],
    },
    '-1': { hedge: ['Pulmonary edema is less likely but remains possible.'] },
  },
  Consolidation: {
    '1': {
      stable: ['No change in {lobe} consolidation.'],
      change: ['Consolidation in the {lobe} has not cleared.'],
    },
    '0': { 'post-negation': ['Consolidation has been excluded by the lateral view.'] },
    '-1': { hedge: ['The question of {lobe} consolidation is raised.'] },
  },
  Pneumonia: {
    '1': { stable: ['No change in {lobe} pneumonia.'], change: ['Resolving {lobe} pneumonia.'] },
    '0': { 'post-negation': ['Pneumonia has been ruled out.'] },
    '-1': { hedge: ['Pneumonia is less likely.', 'The possibility of pneumonia is raised.'] },
  },
  Atelectasis: {
    '1': {
      stable: [
        'No change in bibasilar atelectasis.',
        'Atelectasis at the {base}, not significantly changed.',
      ],
      change: ['Resolving {lobe} atelectasis.', 'The {lobe} collapse has failed to re-expand.'],
    },
    '-1': { hedge: ['Whether the {lobe} has partly collapsed is unclear.'] },
  },
  Pneumothorax: {
    '1': {
      stable: ['No change in the {size} {side} pneumothorax.'],
      change: ['No increase in the {side} apical pneumothorax.', 'Resolving {side} pneumothorax.'],
    },
    '0': {
      'post-negation': [
        'Pneumothorax has been ruled out.',
        'A pneumothorax was looked for and not found.',
      ],
    },
    '-1': { hedge: ['The question of a {side} apical pneumothorax is raised.'] },
  },
  'Pleural Effusion': {
    '1': {
      stable: [
        'No significant change in the {size} {side} pleural effusion.',
        'The {side} effusion has not changed.',
      ],
      change: ['Resolving {side} effusion.', 'No increase in the {side} pleural effusion.'],
    },
    '0': { 'post-negation': ['A pleural effusion can be excluded on the lateral view.'] },
    '-1': { hedge: ['If there is an effusion on the {side}, it is tiny.'] },
  },
  'Pleural Other': {
    '1': {
      stable: ['No change in {side} pleural thickening.', 'Pleural plaques are not changed.'],
    },
    '-1': { hedge: ['It is unclear if the pleura is thickened on the {side}.'] },
  },
  'Lung Lesion': {
    '1': { stable: ['No change in the {mm} mm {lobe} nodule.', 'No growth of the {lobe} mass.'] },
    '0': { 'post-negation': ['A lung mass has been excluded by CT.'] },
    '-1': { hedge: ['It is unclear whether the {lobe} nodule is real or a vessel.'] },
  },
  Fracture: {
    '1': {
      stable: ['No change in the {side} rib fractures.', 'The {side} rib fracture has not healed.'],
    },
    '0': { 'post-negation': ['A rib fracture was looked for and not found.'] },
    '-1': { hedge: ['The question of a {side} {rib} rib fracture is raised.'] },
  },
  'Support Devices': {
    '1': {
      stable: ['No change in lines and tubes.', 'The {side} {line} has not moved.'],
      change: ['The {side} {line} should be withdrawn by {cm} cm.'],
    },
    '0': { resolved: ['No longer seen is the {side} {line}.'] },
  },
};
