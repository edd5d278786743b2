import type { Phrases } from '@labelray/corpus';

/** Pleural space and pleura, internal style. */
export const pleura: Phrases = {
  'Pleural Effusion': {
    '1': {
      plain: [
        'There is a {size} {side} pleural effusion.',
        '{Size} {side} pleural effusion.',
        'Bilateral pleural effusions are {seen}[, <right|left> greater than <left|right>].',
        'A {size} effusion is {seen} on the {side}.',
        'Loculated {side} pleural effusion.',
        'There are {size} bilateral pleural effusions.',
        'Layering {side} effusion.',
      ],
      stable: [
        '{Unchanged} {size} {side} pleural effusion.',
        'The {side} pleural effusion is {unchanged} {since}.',
        'Bilateral effusions persist.',
      ],
      change: [
        'The {side} pleural effusion has <increased|decreased|enlarged|nearly resolved, with a small amount remaining> {since}.',
        'Interval <increase|decrease> in the {size} {side} effusion.',
        'New {size} {side} pleural effusion.',
        'Residual {side} effusion after thoracentesis.',
      ],
      laterality: [
        'There is a {size} right effusion; no left effusion.',
        '{Size} left pleural effusion without effusion on the right.',
        'No right effusion. A {size} left effusion is {seen}.',
      ],
      measurement: ['The {side} effusion measures {cm} cm in thickness on the lateral view.'],
      'unseen-synonym': [
        'There is fluid in the {side} pleural space.',
        'A meniscus is {seen} at the {side} base.',
        'Fluid tracks into the minor fissure.',
        'The {side} costophrenic angle is filled with fluid.',
        'Pleural fluid layers along the {side} chest wall.',
        'Blood fills part of the {side} pleural space.',
        'Fluid is again {seen} around the {side} lung.',
        'Subpulmonic fluid lifts the apparent {side} hemidiaphragm.',
      ],
    },
    '0': {
      negation: [
        '{No} pleural effusion.',
        '{No} effusion on either side.',
        'No large pleural effusion.',
        'There are no pleural effusions.',
        'No sizeable effusion.',
      ],
      normality: [
        'The costophrenic angles are <sharp|clear|preserved>.',
        'Costophrenic sulci are sharp bilaterally.',
        'Both costophrenic angles are clear.',
      ],
      'post-negation': ['Pleural effusion is not {present}.', 'Effusions: none.'],
      resolved: [
        'The {side} pleural effusion has {resolved}.',
        'Interval resolution of {side} effusion.',
        'The previously seen {side} pleural effusion is no longer {present}.',
      ],
      history: ['The effusion drained in ___ has not reaccumulated.'],
      'unseen-synonym': [
        'There is no fluid in the pleural space.',
        'No pleural fluid on either side.',
        'No meniscus is seen at either base.',
      ],
    },
    '-1': {
      hedge: [
        'Possible {small} {side} pleural effusion.',
        'Blunting of the {side} costophrenic angle may represent a {small} effusion.',
        'There may be a trace {side} effusion.',
        'Probable {small} {side} pleural effusion.',
        'Suspected {small} bilateral pleural effusions.',
        'A {small} {side} effusion is likely.',
        'Questionable trace effusion on the {side}.',
      ],
      'cannot-exclude': [
        'A {small} {side} pleural effusion cannot be excluded.',
        'A trace effusion is not excluded, as the {side} costophrenic angle is cut off.',
        'Layering effusion cannot be ruled out on this supine view.',
      ],
      'not-assessable': [
        'The {side} costophrenic angle is excluded from view, so an effusion there cannot be assessed.',
      ],
      'unseen-synonym': [
        'A little fluid in the {side} pleural space is possible.',
        'There is perhaps a shallow meniscus at the {side} base.',
        'Filling-in of the {side} posterior sulcus, probably by fluid.',
      ],
    },
  },
  Pneumothorax: {
    '1': {
      plain: [
        'There is a {size} {side} pneumothorax.',
        '{Size} {side} apical pneumothorax.',
        'A {size} pneumothorax is {seen} on the {side}.',
        'There is a {side} pneumothorax without tension.',
      ],
      stable: [
        '{Unchanged} {size} {side} apical pneumothorax.',
        'The {side} pneumothorax is {unchanged} {since}.',
      ],
      change: [
        'The {side} pneumothorax has <increased|decreased|enlarged|become smaller> {since}.',
        'Residual {small} {side} apical pneumothorax.',
        'New {size} {side} pneumothorax.',
      ],
      laterality: ['{Size} right pneumothorax, none on the left.'],
      measurement: [
        'The {side} apical pneumothorax measures {mm} mm.',
        'A {side} pneumothorax of {cm} cm is {seen} at the apex.',
      ],
      'unseen-synonym': [
        'Air outlines the visceral pleura at the {side} apex.',
        'A thin pleural line is {seen} at the {side} apex, with no lung markings beyond it.',
        'There is free air in the {side} pleural space.',
        'The {side} lung has separated from the chest wall, with air in between.',
        'Air in the anterior {side} pleural space deepens the sulcus.',
      ],
    },
    '0': {
      negation: [
        '{No} pneumothorax.',
        '{No} pneumothorax on either side.',
        'No visible pneumothorax.',
        'No appreciable pneumothorax.',
      ],
      'post-negation': [
        'Pneumothorax is not {present}.',
        'Pneumothorax: none.',
        'A pneumothorax is no longer {present}.',
      ],
      resolved: [
        'The {side} pneumothorax has {resolved}.',
        'Interval resolution of {side} apical pneumothorax.',
      ],
      history: ['Pneumothorax drained in ___, without recurrence.'],
      'unseen-synonym': [
        'No air in the pleural space.',
        'Both lungs reach the chest wall all around.',
        'Lung markings extend to the periphery at both apices.',
        'No free pleural air.',
      ],
    },
    '-1': {
      hedge: [
        'Possible {small} {side} apical pneumothorax.',
        'A lucency at the {side} apex may represent a {small} pneumothorax.',
        'Questionable {small} {side} pneumothorax versus skin fold.',
        'Suspected tiny {side} pneumothorax.',
      ],
      'cannot-exclude': [
        'A {small} {side} pneumothorax cannot be excluded on this supine view.',
        'A tiny apical pneumothorax is not excluded.',
      ],
      'unseen-synonym': [
        'A fine line at the {side} apex is possibly the visceral pleura.',
        'Perhaps a little air in the {side} pleural space.',
      ],
    },
  },
  'Pleural Other': {
    '1': {
      plain: [
        'There is {side} pleural thickening.',
        'Biapical pleural thickening is {seen}.',
        'Calcified pleural plaques are {seen}.',
        'There is pleural scarring at the {side} base.',
        '{Side} fibrothorax.',
        'Bilateral apical pleural scarring.',
      ],
      stable: [
        '{Unchanged} {side} pleural thickening.',
        'Calcified pleural plaques are {unchanged} {since}.',
      ],
      change: ['{Side} pleural thickening has progressed {since}.'],
      measurement: ['{Side} apical pleural thickening of {mm} mm.'],
      'unseen-synonym': [
        'Apical caps are {seen} on both sides.',
        'The pleura is calcified along the {side} hemidiaphragm.',
        'A rind encases the {side} lung after empyema.',
        'Sheets of calcium line the diaphragm on both sides, as after asbestos exposure.',
        'The {side} hemidiaphragm is chronically tented by adhesions.',
      ],
    },
    '0': {
      negation: [
        '{No} pleural thickening.',
        'No pleural plaques are {present}.',
        'No pleural thickening or calcification.',
      ],
      normality: [
        'The pleural surfaces are <smooth|unremarkable|normal>.',
        'The pleura is {normal}.',
      ],
      'post-negation': ['Pleural plaques are not {present}.'],
      resolved: ['Pleural thickening seen {before} is no longer {present}.'],
      'unseen-synonym': ['The pleural lining is thin and smooth.', 'No adhesions, no apical cap.'],
    },
    '-1': {
      hedge: [
        'Possible {side} pleural thickening.',
        'There may be pleural scarring at the {side} base.',
        'Probable biapical pleural scarring.',
        'The stripe along the {side} chest wall likely reflects extrapleural fat or pleural thickening.',
        'Suspected pleural plaques.',
      ],
      'cannot-exclude': ['{Side} pleural thickening cannot be excluded.'],
      'unseen-synonym': [
        'An apical cap is possible on the {side}.',
        'Adhesions at the {side} base are likely.',
      ],
    },
  },
};
