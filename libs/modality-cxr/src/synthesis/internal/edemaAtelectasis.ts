import type { Phrases } from '@labelray/corpus';

/** Edema and atelectasis, internal style. */
export const edemaAtelectasis: Phrases = {
  Edema: {
    '1': {
      plain: [
        'There is {degree} pulmonary edema.',
        '{Degree} interstitial edema.',
        'Findings of {degree} pulmonary edema are {seen}.',
        'There is {degree} pulmonary vascular congestion.',
        'Central pulmonary vascular congestion is {seen}.',
        'The pulmonary vasculature is engorged, with {degree} edema.',
        '{Degree} fluid overload.',
        'Asymmetric pulmonary edema, worse on the {side}.',
      ],
      stable: [
        '{Degree} pulmonary edema is {unchanged} {since}.',
        'Pulmonary vascular congestion persists.',
        '{Unchanged} {degree} interstitial edema.',
      ],
      change: [
        'Pulmonary edema has <improved|worsened|slightly progressed|decreased> {since}.',
        'Interval <improvement in|worsening of> pulmonary edema.',
        'Increased pulmonary vascular congestion {since}.',
      ],
      'unseen-synonym': [
        'Kerley B lines are {seen} at both bases.',
        'Kerley lines and peribronchial cuffing are {seen}.',
        'There is cephalization of the vessels with septal lines.',
        'The upper-lobe vessels are distended and their margins are lost, as in left heart failure.',
        'Bat-wing pattern on both sides of the hila from cardiac decompensation.',
        'The lungs are wet.',
        'The interlobular septa are thickened by fluid.',
      ],
    },
    '0': {
      normality: [
        'Pulmonary vasculature is {normal}.',
        'The pulmonary vascularity is <normal|unremarkable>.',
        'Normal pulmonary vasculature.',
      ],
      negation: [
        '{No} pulmonary edema.',
        '{No} pulmonary vascular congestion.',
        'No overt edema.',
        'No signs of fluid overload.',
        'There is no interstitial edema.',
      ],
      'post-negation': ['Pulmonary edema is not {present}.', 'Vascular congestion is absent.'],
      resolved: [
        'Pulmonary edema has {resolved}.',
        'Interval resolution of interstitial edema.',
        'The previously seen vascular congestion has cleared.',
      ],
      history: ['Edema treated in ___ has not recurred.'],
      'unseen-synonym': [
        'No Kerley lines are seen.',
        'The pulmonary vessels are sharply outlined and of normal caliber up to the apices.',
        'There are no signs of left heart decompensation in the lungs.',
      ],
    },
    '-1': {
      hedge: [
        'Possible mild pulmonary edema.',
        'There may be mild pulmonary vascular congestion.',
        'Findings suggest mild interstitial edema.',
        'Prominent vessels likely reflect mild congestion.',
        'Probable early interstitial edema.',
        'Appearance could represent mild fluid overload.',
        'Crowded vessels versus mild pulmonary vascular congestion.',
      ],
      'cannot-exclude': [
        'Mild pulmonary edema cannot be excluded.',
        'A component of edema is not excluded.',
        'Superimposed interstitial edema cannot be ruled out.',
      ],
      'not-assessable': ['Pulmonary edema is difficult to assess at these low lung volumes.'],
      'unseen-synonym': [
        'Faint septal lines at the bases are possible.',
        'The upper-lobe vessels are perhaps slightly distended.',
        'Early cardiac decompensation in the lungs would be a consideration.',
      ],
    },
  },
  Atelectasis: {
    '1': {
      plain: [
        'There is {degree} bibasilar atelectasis.',
        '{Degree} atelectasis is {seen} at the {base}.',
        'Linear atelectasis at the {base}.',
        'Subsegmental atelectasis in the {lobe}.',
        'Platelike atelectasis in the {region}.',
        'There is <partial |complete |>collapse of the {lobe}.',
        'Volume loss in the {lobe}.',
      ],
      stable: [
        '{Unchanged} {base} atelectasis.',
        'Atelectasis at the {base} is {unchanged} {since}.',
        'The {lobe} remains collapsed.',
      ],
      change: [
        'Atelectasis at the {base} has <increased|decreased|improved> {since}.',
        'Interval <re-expansion of part|further collapse> of the {lobe}.',
        'The lungs are less expanded than {before}, with new bibasilar atelectasis.',
      ],
      laterality: [
        'Atelectasis on the right, none on the left.',
        'There is left basilar atelectasis; no atelectasis on the right.',
      ],
      'unseen-synonym': [
        'The {side} hilum is pulled down and the {lobe} is shrunken.',
        'The {lobe} has lost volume and the fissure is displaced toward it.',
        'A discoid band of airless lung crosses the {base}.',
        'The lung at the {base} is incompletely expanded.',
        'Airless lung lies behind the heart, with the hemidiaphragm drawn up.',
        'Thin plates of airless lung lie parallel to the diaphragm.',
      ],
    },
    '0': {
      negation: [
        '{No} atelectasis.',
        '{No} lobar collapse.',
        'No volume loss.',
        'No atelectasis is {present}.',
      ],
      'post-negation': ['Atelectasis is not {present}.'],
      resolved: [
        'Atelectasis at the {base} has {resolved}.',
        'Interval resolution of bibasilar atelectasis.',
        'The {lobe} has fully re-expanded.',
        'Previously noted atelectasis is no longer {present}.',
      ],
      history: ['{Lobe} collapse treated by bronchoscopy, now without residual collapse.'],
      'unseen-synonym': [
        'All lobes are fully expanded.',
        'The fissures are in their normal place, without any shrunken lobe.',
      ],
    },
    '-1': {
      hedge: [
        'Probable atelectasis at the {base}.',
        'Findings likely represent atelectasis.',
        'Minimal {base} changes, likely atelectasis.',
        'Possible <partial collapse|volume loss> of the {lobe}.',
        'This most likely reflects bibasilar atelectasis.',
        'Suspected subsegmental atelectasis at the {base}.',
        'Presumed atelectasis at the {base}.',
      ],
      'cannot-exclude': [
        'Atelectasis at the {base} cannot be excluded.',
        'Superimposed atelectasis is not excluded.',
      ],
      'unseen-synonym': [
        'The {lobe} may have lost some volume.',
        'The lung at the {base} is perhaps incompletely expanded.',
      ],
    },
  },
};
