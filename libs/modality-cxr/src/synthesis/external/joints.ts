import type { Joint } from '@labelray/corpus';

const lungFindings = ['Atelectasis', 'Edema', 'Lung Lesion'];

/** Sentences that state two or more findings at once, external style. */
export const joints: readonly Joint[] = [
  {
    says: { 'Lung Opacity': '1', Atelectasis: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Atelectasis: 'hedge' },
    text: [
      'Shadowing {zone}, ?atelectasis.',
      'Streaky densities {zone}, atelectasis likely.',
      'Bibasal shadowing, DD dystelectasis.',
    ],
  },
  {
    says: { 'Lung Opacity': '1', Pneumonia: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Pneumonia: 'hedge' },
    text: [
      'Patchy shadowing {zone}, ?pneumonia.',
      'Infiltrate {zone}, pneumonia suspected.',
      'Shadowing {zone}, infective change likely.',
      'Air-space shadowing {zone}, DD pneumonia.',
    ],
  },
  {
    says: { 'Lung Opacity': '1', Atelectasis: '-1', Pneumonia: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Atelectasis: 'hedge', Pneumonia: 'hedge' },
    weight: 2,
    text: [
      'Shadowing {zone}, ?collapse ?infective.',
      'Infiltrate {zone}, DD atelectasis, DD pneumonia.',
      'Basal shadowing {sidecap}, dystelectasis rather likely, pneumonia not excludable.',
    ],
  },
  {
    says: { 'Lung Opacity': '1', Pneumonia: '0' },
    phenomenon: { 'Lung Opacity': 'stable', Pneumonia: 'negation' },
    text: ['Interstitial shadowing as before, nil superadded pneumonia.'],
  },
  {
    says: { 'Lung Opacity': '1', Edema: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Edema: 'hedge' },
    text: ['Perihilar shadowing, ?oedema.', 'Diffuse interstitial shadowing, DD oedema.'],
  },
  {
    says: { 'Lung Opacity': '1', Consolidation: '1' },
    phenomenon: 'plain',
    text: ['Shadowing {zone} with central consolidation.', 'Infiltrate and consolidation {zone}.'],
  },
  {
    says: { 'Lung Opacity': '1', 'Lung Lesion': '1' },
    phenomenon: 'anatomical-ambiguity',
    text: ['Nodular opacification {mm} mm {zone}, a nodule.'],
  },
  {
    says: { 'Pleural Effusion': '1', Atelectasis: '1' },
    phenomenon: 'plain',
    weight: 2,
    text: [
      'Effusion {sidecap} with compression atelectasis.',
      'Effusion and basal collapse {sidecap}.',
      'Effusions both sides plus adjacent dystelectasis.',
    ],
  },
  {
    says: { 'Pleural Effusion': '1', Atelectasis: '-1' },
    phenomenon: { 'Pleural Effusion': 'plain', Atelectasis: 'hedge' },
    text: ['Effusion {sidecap}, ?underlying collapse.'],
  },
  {
    says: { 'Pleural Effusion': '-1', 'Pleural Other': '-1' },
    phenomenon: 'hedge',
    text: [
      'CP angle {sidecap} blunt, ?effusion ?pleural scar.',
      'Blunt recess {sidecap}, DD pleural thickening, DD small effusion.',
    ],
  },
  {
    says: { 'Pleural Effusion': '0', 'Pleural Other': '1' },
    phenomenon: { 'Pleural Effusion': 'negation', 'Pleural Other': 'contrast' },
    text: [
      'CP angle {sidecap} blunt from pleural scars, nil effusion.',
      'Pleural thickening {sidecap} but nil effusion.',
    ],
  },
  {
    says: { 'Pleural Effusion': '0', Pneumothorax: '0' },
    phenomenon: 'normality',
    unless: ['Pleural Other'],
    text: ['Pleural spaces {fine}.', 'Pleural cavities: {fine}.'],
  },
  {
    says: { Edema: '1', 'Pleural Effusion': '1' },
    phenomenon: 'plain',
    text: [
      'Congestion with effusions both sides.',
      'Decompensated: oedema plus effusion {sidecap}.',
    ],
  },
  {
    says: { Cardiomegaly: '1', Edema: '1' },
    phenomenon: 'plain',
    text: ['Heart {big}, congested lungs.', 'Cardiomegaly and pulmonary venous congestion {plus}.'],
  },
  {
    says: { Cardiomegaly: '1', Edema: '0' },
    phenomenon: 'contrast',
    text: ['Heart {big} but compensated, nil congestion.', 'Cardiomegaly, nil oedema.'],
  },
  {
    says: { Cardiomegaly: '0', 'Enlarged Cardiomediastinum': '0' },
    phenomenon: 'normality',
    weight: 2.5,
    text: [
      'Heart and mediastinum {fine}.',
      'Cor et mediastinum {fine}.',
      'Heart/mediastinum: {fine}.',
      'Cardiac and mediastinal outlines {fine}.',
    ],
  },
  {
    says: { Cardiomegaly: '1', 'Enlarged Cardiomediastinum': '0' },
    phenomenon: { Cardiomegaly: 'plain', 'Enlarged Cardiomediastinum': 'normality' },
    text: ['Heart {big}, mediastinum {fine}.'],
  },
  {
    says: { 'Lung Opacity': '0', Consolidation: '0' },
    phenomenon: { 'Lung Opacity': 'normality', Consolidation: 'negation' },
    unless: [...lungFindings, 'Pneumonia'],
    weight: 1.5,
    text: ['Lungs clear, nil consolidation.', 'Lung fields clear, not consolidated.'],
  },
  {
    says: { 'Lung Opacity': '0', 'Pleural Effusion': '0', Pneumothorax: '0' },
    phenomenon: {
      'Lung Opacity': 'normality',
      'Pleural Effusion': 'normality',
      Pneumothorax: 'normality',
    },
    unless: [...lungFindings, 'Pneumonia', 'Pleural Other'],
    weight: 2,
    text: ['Lungs and pleural spaces {fine}.', 'Lungs + pleural spaces clear.'],
  },
  {
    says: { 'Support Devices': '1', Pneumothorax: '0' },
    phenomenon: { 'Support Devices': 'device-position', Pneumothorax: 'negation' },
    weight: 1.5,
    text: [
      'CVC {sidecap}, tip SVC, nil PTX.',
      'Status after port {sidecap}, tip SVC, without PTX.',
      'Drain {sidecap} in situ, nil PTX.',
    ],
  },
  {
    says: { 'Support Devices': '1', Pneumothorax: '1' },
    phenomenon: { 'Support Devices': 'plain', Pneumothorax: 'change' },
    text: ['Drain {sidecap} in situ, PTX regressing.', 'PTX {sidecap} despite drain.'],
  },
  {
    says: { Fracture: '1', Pneumothorax: '0' },
    phenomenon: 'contrast',
    text: ['Rib fractures {sidecap} but nil PTX.'],
  },
  {
    says: { 'Lung Lesion': '-1', Consolidation: '-1' },
    phenomenon: 'hedge',
    text: ['Rounded area {zone}, ?tumour ?round consolidation.'],
  },
  {
    says: { Atelectasis: '1', Pneumonia: '0' },
    phenomenon: 'contrast',
    text: ['Plate atelectasis {zone} but nil pneumonia.'],
  },
  {
    says: { 'Lung Opacity': '1', Atelectasis: '1', Pneumonia: '0' },
    phenomenon: { 'Lung Opacity': 'plain', Atelectasis: 'plain', Pneumonia: 'post-negation' },
    text: ['Shadowing {zone} is dystelectasis, not pneumonia.'],
  },
  {
    says: { 'Lung Opacity': '1', Pneumonia: '-1', Edema: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Pneumonia: 'hedge', Edema: 'hedge' },
    text: [
      'Shadowing both lungs, DD oedema, DD pneumonia.',
      'Infiltrates both sides, ?infective ?congestion.',
    ],
  },
  {
    says: { Pneumonia: '-1', Consolidation: '1' },
    phenomenon: { Pneumonia: 'hedge', Consolidation: 'plain' },
    text: ['Consolidation {zone}, ?pneumonia.', 'Consolidated {lobe}, pneumonia suspected.'],
  },
  {
    says: { 'Lung Lesion': '-1', 'Lung Opacity': '1' },
    phenomenon: { 'Lung Lesion': 'hedge', 'Lung Opacity': 'plain' },
    text: ['Round opacification {zone}, ?tumour.'],
  },
  {
    says: { Atelectasis: '-1', Consolidation: '-1' },
    phenomenon: 'hedge',
    text: ['?Collapse/consolidation {zone}.'],
  },
];
