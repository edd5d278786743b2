import type { Phrases } from '@labelray/corpus';

/** Opacity, consolidation, pneumonia and lesions, internal style. */
export const lungs: Phrases = {
  'Lung Opacity': {
    '1': {
      plain: [
        'There is {an_opacity} in the {region}.',
        '{Opacities} are {seen} in the {region}.',
        'Patchy opacity is {seen} at the {base}.',
        'Hazy opacification of the {region}.',
        'Bibasilar opacities are {seen}.',
        'There is airspace disease in the {region}.',
        'Increased density projects over the {region}.',
        'A {degree} infiltrate is {seen} in the {region}.',
        'Diffuse interstitial opacities.',
        'Chronic reticular opacities predominate at the periphery.',
      ],
      stable: [
        'Opacity at the {base} is {unchanged} {since}.',
        '{Unchanged} patchy opacities in the {region}.',
        'Again noted are {degree} interstitial opacities.',
      ],
      change: [
        'Opacities in the {region} have <increased|decreased|improved|worsened> {since}.',
        'Previously noted opacity in the {region} is <less|more> conspicuous.',
        'There is interval <improvement in|worsening of> the {region} opacity.',
        'New opacity in the {region}.',
      ],
      laterality: [
        'The right lung is clear; patchy opacity is {seen} on the left.',
        'Left lung is free of opacity, while an airspace opacity is {seen} in the {rightlobe}.',
      ],
      'unseen-synonym': [
        'The {region} is whiter than the remaining lung.',
        'There is a veil-like whitening of the {region}.',
        'The {side} lung shows ground-glass attenuation.',
        'A cloudy area has appeared in the {region}.',
        'The {side} lung is hazy compared with the other side.',
        'There is loss of the normal lung lucency in the {region}.',
        'The {region} shows a fluffy, ill-defined shadow.',
      ],
    },
    '0': {
      normality: [
        'The lungs are clear[ bilaterally].',
        'Lungs are <well expanded and |>clear.',
        'Both lungs are clear.',
        'The lung fields are {normal}.',
        'The lungs are well aerated and clear.',
        'Clear lungs.',
      ],
      negation: [
        '{No} focal opacity.',
        '{No} airspace opacity.',
        '{No} focal airspace disease.',
        'The lungs are free of <infiltrates|airspace opacities>.',
        'Lungs are without focal opacity.',
      ],
      'post-negation': ['Focal opacities are not {present}.', 'Parenchymal opacity: none.'],
      resolved: [
        'The opacity in the {region} seen {before} has {resolved}.',
        'Complete clearing of the previously seen {region} opacity.',
        'Interval resolution of the {region} infiltrate.',
      ],
      history: ['The infiltrate treated in ___ is not seen today.'],
      'unseen-synonym': [
        'The lungs are normally lucent throughout.',
        'Both lungs are dark and evenly aerated.',
        'Lung parenchyma shows no shadowing.',
      ],
    },
    '-1': {
      hedge: [
        'Possible subtle opacity in the {region}.',
        'There is questionable opacity at the {base}.',
        'Apparent increased density in the {region} may be due to overlying soft tissue or a true opacity.',
        'There may be a faint opacity projecting over the {region}.',
        'Equivocal patchy opacity in the {region}, possibly artifactual.',
      ],
      'cannot-exclude': [
        'A subtle opacity at the {base} cannot be excluded.',
        'A small retrocardiac infiltrate is not excluded on this single view.',
        'Underlying airspace disease cannot be ruled out.',
      ],
      'not-assessable': [
        'The retrocardiac region is poorly seen and opacity there cannot be assessed.',
      ],
      'unseen-synonym': [
        'The {region} is perhaps slightly whiter than expected.',
        'A faint shadow over the {region} is possibly just skin fold.',
      ],
    },
  },
  Consolidation: {
    '1': {
      plain: [
        'There is consolidation in the {region}.',
        'Focal consolidation is {seen} at the {base}.',
        '{Region} consolidation.',
        'Dense consolidation of the {lobe}.',
        'Multifocal consolidations are {seen}.',
      ],
      stable: ['{Unchanged} consolidation of the {lobe}.', 'Consolidation in the {lobe} persists.'],
      change: [
        '{Lobe} consolidation has <improved|worsened|increased> {since}.',
        'New consolidation in the {region}.',
      ],
      'unseen-synonym': [
        'Air bronchograms run through a uniformly dense {lobe}.',
        'The {lobe} is solidly filled, with air-filled bronchi outlined within it.',
        'The {lobe} is solid and shows branching air-filled bronchi.',
        'The {lobe} alveoli are filled, and the vessels within can no longer be made out.',
      ],
    },
    '0': {
      negation: [
        '{No} focal consolidation.',
        '{No} consolidation.',
        'No lobar consolidation.',
        'The lungs are without focal consolidation.',
        'The lungs are free of consolidation.',
      ],
      'post-negation': ['Consolidation is not {present}.', 'Focal consolidation: none.'],
      resolved: [
        'Consolidation in the {lobe} has {resolved}.',
        'The previously seen consolidation is no longer visible.',
        'Interval resolution of {lobe} consolidation.',
      ],
      history: ['Known consolidation from ___ has cleared.'],
      'unseen-synonym': ['No lobe is solid.', 'Nowhere is the lung uniformly dense.'],
    },
    '-1': {
      hedge: [
        'Possible early consolidation at the {base}.',
        'Findings may represent developing consolidation in the {lobe}.',
        'Probable consolidation in the {lobe}.',
        'There is suspected consolidation in the {region}.',
      ],
      'cannot-exclude': [
        'Consolidation at the {base} cannot be excluded.',
        'A small focus of consolidation behind the heart is not excluded.',
        'Early consolidation is difficult to exclude.',
      ],
      'unseen-synonym': [
        'The {lobe} may be solidly filled; air bronchograms are perhaps visible.',
        'There is a hint of air bronchograms behind the heart.',
      ],
    },
  },
  Pneumonia: {
    '1': {
      plain: [
        'There is pneumonia in the {lobe}.',
        '{Lobe} pneumonia.',
        'Findings are those of {lobe} pneumonia.',
        'Multifocal pneumonia is {seen}.',
        'The appearance is diagnostic of pneumonia.',
      ],
      stable: ['{Lobe} pneumonia is {unchanged} {since}.'],
      change: [
        '{Lobe} pneumonia has <progressed|improved|partly cleared> {since}.',
        'Improving pneumonia in the {lobe}.',
      ],
      'unseen-synonym': [
        'There is an infection of the {lobe}.',
        'The {lobe} shows an infectious process.',
        'Bronchopneumonic changes in the {region}.',
        'The {lobe} is infected, as on the recent CT.',
      ],
    },
    '0': {
      negation: [
        '{No} pneumonia.',
        'No findings of pneumonia.',
        'No radiographic evidence of pneumonia.',
      ],
      'post-negation': ['Pneumonia is not {present}.', 'Signs of pneumonia are absent.'],
      resolved: [
        'The {lobe} pneumonia has {resolved}.',
        'Interval resolution of pneumonia.',
        'Pneumonia seen {before} is no longer apparent.',
      ],
      history: [
        'Patient has a history of pneumonia, without residual or recurrent pneumonia today.',
        'Pneumonia treated in ___ has left no trace.',
      ],
      'unseen-synonym': ['No lung infection is {present}.', 'No infectious process in the lungs.'],
    },
    '-1': {
      hedge: [
        'Findings could reflect pneumonia in the appropriate clinical setting.',
        'This may represent early pneumonia.',
        'Appearance is suspicious for pneumonia.',
        'Findings are concerning for {lobe} pneumonia.',
        'Pneumonia is likely.',
        'Possible developing pneumonia at the {base}.',
        'Suspected aspiration pneumonia.',
      ],
      'cannot-exclude': [
        'Superimposed pneumonia cannot be excluded.',
        'Early pneumonia is not excluded.',
        'Pneumonia cannot be ruled out at the {base}.',
      ],
      'unseen-synonym': [
        'An infectious process in the {lobe} is possible.',
        'Infection at the {base} would be a consideration with fever.',
        'An infectious etiology is favored at the {base}.',
      ],
    },
  },
  'Lung Lesion': {
    '1': {
      plain: [
        'There is a pulmonary nodule in the {lobe}.',
        'A {size} nodule is {seen} in the {lobe}.',
        'There is a mass in the {lobe}.',
        'Multiple bilateral pulmonary nodules are {seen}.',
        'Calcified nodule in the {lobe}.',
        'A cavitary lesion is {seen} in the {lobe}.',
      ],
      stable: [
        'The {lobe} nodule is {unchanged} {since}.',
        '{Unchanged} {lobe} mass.',
        'Known lung mass is again {seen}.',
      ],
      change: ['The {lobe} mass has <grown|increased in size|become smaller> {since}.'],
      measurement: [
        'A {mm} mm nodule projects over the {lobe}.',
        'The {lobe} mass measures {cm} x {cm} cm.',
        '{Lobe} nodule measures {mm} mm[, previously {mm} mm].',
      ],
      'unseen-synonym': [
        'A coin-shaped shadow lies in the {lobe}.',
        'A rounded, well-circumscribed focus of {mm} mm is {seen} in the {lobe}.',
        'Bronchogenic carcinoma in the {lobe}, with spiculated margins.',
        'Numerous cannonball metastases.',
        'A lobulated growth extends from the {side} hilum into the lung.',
      ],
    },
    '0': {
      negation: [
        '{No} pulmonary nodule or mass.',
        '{No} suspicious nodule.',
        'No lung mass is {present}.',
        'No discrete nodules.',
      ],
      'post-negation': ['Nodules or masses are not {present}.'],
      resolved: [
        'The {lobe} nodule seen {before} is no longer {present}.',
        'The apparent nodule on the prior film has {resolved}.',
      ],
      history: ['Status post resection of a lung nodule, without recurrent nodule.'],
      'unseen-synonym': [
        'The rounded focus over the {side} base is a nipple shadow rather than a nodule.',
        'No coin lesions.',
        'Nothing to suggest metastases in the lungs.',
      ],
    },
    '-1': {
      hedge: [
        'Possible {mm} mm nodule in the {lobe}.',
        'A nodule is suspected in the {lobe}.',
        'Rounded focus over the {side} apex may represent a nodule or a vessel on end.',
        'Apparent nodule in the {lobe}, versus nipple shadow.',
        'Findings are suspicious for an underlying mass.',
      ],
      'cannot-exclude': [
        'An underlying lung mass cannot be excluded.',
        'A small nodule in the {lobe} is not excluded.',
      ],
      'unseen-synonym': [
        'A small round shadow in the {lobe}, perhaps a vessel on end, perhaps a tumor.',
        'Malignancy hidden behind the hilum is a possibility.',
      ],
    },
  },
};
