import type { Phrases } from '@labelray/corpus';

/** Sentences whose cue words point the wrong way ("effusion not less" states one), external style. */
export const misleading: Phrases = {
  Cardiomegaly: {
    '1': { stable: ['Cardiomegaly not altered.', 'Cardiomegaly: idem.'] },
    '0': { 'post-negation': ['Cardiomegaly excluded.'] },
  },
  'Enlarged Cardiomediastinum': {
    '1': { stable: ['Mediastinal broadening not altered.', 'Broad mediastinum, idem.'] },
    '-1': { hedge: ['Mediastinum truly broad or just rotated?'] },
  },
  'Lung Opacity': {
    '1': {
      stable: ['Infiltrate {zone} not altered.', 'Shadowing {zone}: idem.'],
      change: [
        'Infiltrate {zone} not fully regressed.',
        'Shadowing {zone} clearing, not yet gone.',
      ],
    },
    '-1': { hedge: ['Shadowing {zone} real or artefact?', 'Infiltrate {zone} debatable.'] },
  },
  Edema: {
    '1': {
      stable: ['Congestion not altered.'],
      change: ['Congestion not fully regressed.', 'Oedema clearing.'],
    },
    '0': { 'post-negation': ['Congestion excluded.'] },
    '-1': { hedge: ['Congestion debatable.', 'Oedema rather unlikely, control advised.'] },
  },
  Consolidation: {
    '1': {
      stable: ['Consolidation {zone}: idem.'],
      change: ['Consolidation {zone} clearing, not gone.'],
    },
    '0': { 'post-negation': ['Consolidation excluded.'] },
    '-1': { hedge: ['Consolidation {zone} debatable.'] },
  },
  Pneumonia: {
    '1': {
      stable: ['Pneumonia {lobe} not altered.'],
      change: ['Pneumonia {lobe} clearing, not gone.'],
    },
    '0': { 'post-negation': ['Pneumonia excluded.'] },
    '-1': { hedge: ['Pneumonia debatable.', 'Pneumonia rather unlikely, not ruled out.'] },
  },
  Atelectasis: {
    '1': {
      stable: ['Atelectasis {zone}: idem.'],
      change: ['Collapse {lobe} not fully re-aerated.'],
    },
    '0': { 'post-negation': ['Collapse excluded.'] },
    '-1': { hedge: ['Atelectasis {zone} debatable.'] },
  },
  Pneumothorax: {
    '1': { stable: ['PTX {sidecap} not altered.'], change: ['PTX {sidecap} not larger.'] },
    '0': { 'post-negation': ['PTX excluded.'] },
    '-1': { hedge: ['PTX {sidecap} debatable.'] },
  },
  'Pleural Effusion': {
    '1': {
      stable: ['Effusion {sidecap} not altered.', 'Effusion {sidecap}: idem.'],
      change: ['Effusion {sidecap} not less.', 'Effusion {sidecap} not fully regressed.'],
    },
    '0': { 'post-negation': ['Effusion excluded.'] },
    '-1': { hedge: ['Effusion {sidecap} debatable.'] },
  },
  'Pleural Other': {
    '1': { stable: ['Pleural scars {sidecap} not altered.'] },
    '-1': { hedge: ['Pleural plaques debatable.'] },
  },
  'Lung Lesion': {
    '1': { stable: ['Nodule {zone} not larger.', 'Mass {lobe}: idem.'] },
    '0': { 'post-negation': ['Lung mass excluded by CT.'] },
    '-1': { hedge: ['Nodule {zone} debatable.'] },
  },
  Fracture: {
    '1': { stable: ['Rib fractures {sidecap} not altered.', 'Rib fracture {sidecap} not healed.'] },
    '0': { 'post-negation': ['Rib fracture excluded.'] },
    '-1': { hedge: ['Rib fracture {sidecap} debatable.'] },
  },
  'Support Devices': {
    '1': { stable: ['Lines not altered.', '{kit} not moved.'] },
    '0': { resolved: ['{kit} no longer there.'] },
  },
};
