import type { Joint } from '@labelray/corpus';

const lungFindings = [
  'Lung Opacity',
  'Consolidation',
  'Pneumonia',
  'Atelectasis',
  'Edema',
  'Lung Lesion',
];

/** Sentences that state two or more findings at once, internal style. */
export const joints: readonly Joint[] = [
  {
    says: { 'Lung Opacity': '1', Atelectasis: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Atelectasis: 'hedge' },
    text: [
      'Bibasilar opacities likely reflect atelectasis.',
      'Streaky opacities at the {base} are most likely atelectasis.',
      'Linear opacity in the {region}, probably atelectasis.',
      'Retrocardiac opacity may represent atelectasis.',
      'Patchy opacity at the {base} is suggestive of atelectasis.',
    ],
  },
  {
    says: { 'Lung Opacity': '1', Pneumonia: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Pneumonia: 'hedge' },
    text: [
      'Opacity in the {region} may represent pneumonia.',
      'Patchy {region} opacity is concerning for pneumonia.',
      'New airspace opacity in the {region}, suspicious for pneumonia.',
      'Hazy {region} opacities could be infectious, such as an early pneumonia.',
    ],
  },
  {
    says: { 'Lung Opacity': '1', Atelectasis: '-1', Pneumonia: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Atelectasis: 'hedge', Pneumonia: 'cannot-exclude' },
    weight: 2,
    text: [
      'Opacity at the {base} may represent atelectasis, although pneumonia cannot be excluded.',
      'Bibasilar opacities, probably atelectasis; pneumonia is not excluded.',
      'Retrocardiac opacity, atelectasis versus pneumonia, the latter not excluded.',
    ],
  },
  {
    says: { 'Lung Opacity': '1', Pneumonia: '0' },
    phenomenon: { 'Lung Opacity': 'stable', Pneumonia: 'negation' },
    text: ['Chronic interstitial opacities are unchanged, without superimposed pneumonia.'],
  },
  {
    says: { 'Lung Opacity': '1', Edema: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Edema: 'hedge' },
    text: [
      'Diffuse interstitial opacities may represent pulmonary edema.',
      'Perihilar opacities are suggestive of edema.',
    ],
  },
  {
    says: { 'Lung Opacity': '1', Consolidation: '1' },
    phenomenon: 'plain',
    text: [
      'There is a consolidative opacity in the {region}.',
      'Dense opacity with air bronchograms in the {lobe} is compatible with the known consolidation.',
    ],
  },
  {
    says: { 'Lung Opacity': '1', 'Lung Lesion': '1' },
    phenomenon: 'anatomical-ambiguity',
    text: ['There is a {mm} mm nodular opacity in the {lobe}, a known nodule.'],
  },
  {
    says: { 'Pleural Effusion': '1', Atelectasis: '1' },
    phenomenon: 'plain',
    weight: 2,
    text: [
      'There is a {size} {side} pleural effusion with adjacent atelectasis.',
      '{Size} {side} effusion and associated compressive atelectasis.',
      'Bilateral effusions with bibasilar atelectasis.',
    ],
  },
  {
    says: { 'Pleural Effusion': '1', Atelectasis: '-1' },
    phenomenon: { 'Pleural Effusion': 'plain', Atelectasis: 'hedge' },
    text: ['{Size} {side} pleural effusion, with probable adjacent atelectasis.'],
  },
  {
    says: { 'Pleural Effusion': '-1', 'Pleural Other': '-1' },
    phenomenon: 'hedge',
    text: [
      'Blunting of the {side} costophrenic angle may reflect a {small} effusion or pleural thickening.',
      'Blunted {side} costophrenic angle, pleural scarring versus trace effusion.',
    ],
  },
  {
    says: { 'Pleural Effusion': '0', 'Pleural Other': '1' },
    phenomenon: { 'Pleural Effusion': 'negation', 'Pleural Other': 'contrast' },
    text: [
      'Blunting of the {side} costophrenic angle is due to pleural scarring rather than effusion.',
      'Pleural thickening at the {side} base, but no effusion.',
    ],
  },
  {
    says: { 'Pleural Effusion': '0', Pneumothorax: '0' },
    phenomenon: 'normality',
    unless: ['Pleural Other'],
    text: ['The pleural spaces are clear.', 'Pleural spaces are {normal}.'],
  },
  {
    says: { Edema: '1', 'Pleural Effusion': '1' },
    phenomenon: { Edema: 'plain', 'Pleural Effusion': 'plain' },
    text: [
      '{Degree} pulmonary edema with {size} bilateral pleural effusions.',
      'Vascular congestion and {size} effusions are {seen}.',
    ],
  },
  {
    says: { Cardiomegaly: '1', Edema: '1' },
    phenomenon: 'plain',
    text: [
      'Cardiomegaly with {degree} pulmonary vascular congestion.',
      'The heart is {degreely} enlarged and there is {degree} interstitial edema.',
    ],
  },
  {
    says: { Cardiomegaly: '1', Edema: '0' },
    phenomenon: { Cardiomegaly: 'contrast', Edema: 'contrast' },
    text: [
      'The heart is enlarged but there is no pulmonary edema.',
      '{Degree} cardiomegaly without pulmonary vascular congestion.',
    ],
  },
  {
    says: { Cardiomegaly: '0', 'Enlarged Cardiomediastinum': '0' },
    phenomenon: 'normality',
    weight: 2.5,
    text: [
      'Heart size and mediastinal contours are {normal}.',
      'The heart and mediastinum are {normal}.',
      'Cardiac and mediastinal contours are {normal}.',
      'The cardiac, mediastinal and hilar contours are {normal}.',
    ],
  },
  {
    says: { Cardiomegaly: '1', 'Enlarged Cardiomediastinum': '0' },
    phenomenon: { Cardiomegaly: 'plain', 'Enlarged Cardiomediastinum': 'normality' },
    text: ['The heart is {degreely} enlarged, with normal mediastinal contours.'],
  },
  {
    says: { 'Lung Opacity': '0', Consolidation: '0' },
    phenomenon: { 'Lung Opacity': 'normality', Consolidation: 'negation' },
    unless: lungFindings,
    weight: 1.5,
    text: [
      'The lungs are clear without focal consolidation.',
      'Lungs are clear; no consolidation is {present}.',
    ],
  },
  {
    says: { 'Lung Opacity': '0', Consolidation: '0', 'Pleural Effusion': '0', Pneumothorax: '0' },
    phenomenon: {
      'Lung Opacity': 'normality',
      Consolidation: 'negation-list',
      'Pleural Effusion': 'negation-list',
      Pneumothorax: 'negation-list',
    },
    unless: lungFindings,
    weight: 2,
    text: [
      'The lungs are clear without focal consolidation, effusion, or pneumothorax.',
      'Lungs are clear with no consolidation, pneumothorax or pleural effusion.',
    ],
  },
  {
    says: { 'Support Devices': '1', Pneumothorax: '0' },
    phenomenon: { 'Support Devices': 'device-position', Pneumothorax: 'negation' },
    weight: 1.5,
    text: [
      'A {side} {line} ends in the {svc}, without pneumothorax.',
      'Following placement of a {side} {line} with its tip in the {svc}, no pneumothorax is {present}.',
      'Interval removal of the {side} chest tube with no pneumothorax; a {line} remains.',
    ],
  },
  {
    says: { 'Support Devices': '1', Pneumothorax: '1' },
    phenomenon: { 'Support Devices': 'plain', Pneumothorax: 'change' },
    text: [
      'The {side} chest tube remains, and the {side=} pneumothorax has decreased.',
      'With the {side} chest tube in place, a {small} apical pneumothorax persists.',
    ],
  },
  {
    says: { Fracture: '1', Pneumothorax: '0' },
    phenomenon: { Fracture: 'contrast', Pneumothorax: 'contrast' },
    text: ['{Acuity} {side} rib fractures are {seen}, but no pneumothorax.'],
  },
  {
    says: { 'Lung Lesion': '-1', Consolidation: '-1' },
    phenomenon: 'hedge',
    text: ['Rounded {lobe} finding may be a mass or a focal consolidation.'],
  },
  {
    says: { Atelectasis: '1', Pneumonia: '0' },
    phenomenon: { Atelectasis: 'contrast', Pneumonia: 'contrast' },
    text: ['There is atelectasis at the {base}, but no pneumonia.'],
  },
  {
    says: { 'Lung Opacity': '1', Atelectasis: '1', Pneumonia: '0' },
    phenomenon: { 'Lung Opacity': 'plain', Atelectasis: 'plain', Pneumonia: 'post-negation' },
    text: [
      'Opacity at the {base} reflects atelectasis rather than pneumonia.',
      'The {base} opacity is due to atelectasis and not to pneumonia.',
    ],
  },
  {
    says: { 'Lung Opacity': '1', Pneumonia: '-1', Edema: '-1' },
    phenomenon: { 'Lung Opacity': 'plain', Pneumonia: 'hedge', Edema: 'hedge' },
    text: [
      'Diffuse opacities, with a differential of pulmonary edema or multifocal pneumonia.',
      'Bilateral perihilar opacities could be due to edema, less likely pneumonia.',
    ],
  },
  {
    says: { Pneumonia: '-1', Consolidation: '1' },
    phenomenon: { Pneumonia: 'hedge', Consolidation: 'plain' },
    text: [
      '{Lobe} consolidation is most consistent with pneumonia, although this is not certain.',
      'Consolidation in the {lobe}, worrisome for pneumonia.',
    ],
  },
  {
    says: { 'Lung Lesion': '-1', 'Lung Opacity': '1' },
    phenomenon: { 'Lung Lesion': 'cannot-exclude', 'Lung Opacity': 'plain' },
    text: [
      'Rounded opacity in the {lobe}, in which an underlying mass cannot be excluded.',
      'Nodular opacity at the {side} apex, possibly a true nodule.',
    ],
  },
  {
    says: { Atelectasis: '-1', Consolidation: '-1' },
    phenomenon: 'hedge',
    text: ['Retrocardiac atelectasis versus consolidation.'],
  },
];
