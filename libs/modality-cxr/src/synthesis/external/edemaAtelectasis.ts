import type { Phrases } from '@labelray/corpus';

/** Edema and atelectasis, external style. */
export const edemaAtelectasis: Phrases = {
  Edema: {
    '1': {
      plain: [
        'Pulmonary oedema.',
        'Pulmonary oedema {plus}.',
        'Interstitial oedema.',
        'Pulmonary venous congestion.',
        'Congested lungs.',
        'Signs of pulmonary venous congestion {plus}.',
        'Alveolar oedema, both lungs.',
        'Overhydrated lungs.',
      ],
      stable: ['Congestion as before.', 'Oedema as before.'],
      change: [
        'Congestion regressing.',
        'Oedema less than on XXXX.',
        'Pulmonary venous congestion has progressed.',
      ],
      'unseen-synonym': [
        'Upper lobe blood diversion.',
        'Kerley B lines.',
        'Septal lines both bases, failure.',
        'Left ventricular failure with fluid in the lungs.',
        'Decompensated, lungs waterlogged.',
        'Butterfly pattern of cardiac failure.',
        'Peribronchial cuffing and blurred vessels of failure.',
      ],
    },
    '0': {
      normality: [
        'Pulmonary vessels {fine}.',
        'Vascular pattern {fine}.',
        'Lung vascularity {fine}.',
      ],
      negation: [
        '{Nil} oedema.',
        '{Nil} congestion.',
        '{Nil} pulmonary venous congestion.',
        'Not overhydrated.',
      ],
      'post-negation': ['Congestion: no.', 'Pulmonary oedema not shown.'],
      resolved: [
        'Congestion of XXXX gone.',
        'Oedema completely regressed.',
        'Now recompensated, former oedema no longer delineated.',
      ],
      history: ['Previous pulmonary oedema in XXXX, nil residual.'],
      'unseen-synonym': ['Nil upper lobe diversion.', 'No Kerley lines.', 'Lungs dry.'],
    },
    '-1': {
      hedge: [
        '?Congestion.',
        '?Mild oedema.',
        'Perhaps slight pulmonary venous congestion.',
        'Impression of overhydration.',
        'Interstitial oedema suspected.',
        'Congestion likely, low volume film.',
        'DD incipient oedema.',
      ],
      'cannot-exclude': ['Slight congestion not excludable.', 'Cannot rule out early oedema.'],
      'not-assessable': ['Congestion not assessable on a supine film.'],
      'unseen-synonym': ['?Upper lobe diversion.', '?Kerley lines bases.'],
    },
  },
  Atelectasis: {
    '1': {
      plain: [
        'Basal atelectasis {sidecap}.',
        'Collapse {lobe}.',
        'Plate atelectasis {zone}.',
        'Dystelectasis {zone}.',
        'Linear atelectasis {zone}.',
        'Partial collapse {lobe}.',
        'Bibasal atelectases.',
      ],
      stable: ['Collapse {lobe} as before.', 'Atelectasis {zone} as before.'],
      change: [
        'Collapse {lobe} partly re-aerated.',
        'Atelectasis {zone} regressing.',
        'Atelectasis {zone} more extensive than on XXXX.',
      ],
      laterality: ['Collapse LLL, nil collapse R.', 'Plate atelectasis R base, none L.'],
      'unseen-synonym': [
        'Shrunken {lobe}, fissure drawn over.',
        'Loss of volume {sidecap}, hilum pulled over.',
        'Reduced aeration with volume reduction {zone}.',
        'Sail sign behind the heart.',
        'Underventilated, partly airless {side} base.',
        'Fleischner lines at the base.',
      ],
    },
    '0': {
      negation: ['{Nil} collapse.', '{Nil} atelectasis.', '{Nil} loss of volume.'],
      'post-negation': ['Atelectasis: no.', 'Collapse not shown.'],
      resolved: [
        'Collapse {lobe} of XXXX gone.',
        '{Lobe} re-aerated.',
        'Former atelectasis no longer delineated.',
      ],
      history: ['Previous collapse {lobe}, bronchoscopy, nil residual.'],
      'unseen-synonym': [
        'Both lungs fully ventilated and expanded, nil shrinkage.',
        'Every lobe inflated.',
        'Fissures not displaced, lobes of full volume.',
      ],
    },
    '-1': {
      hedge: [
        '?Atelectasis {zone}.',
        '?Collapse {lobe}.',
        'Dystelectasis {zone} likely.',
        'Perhaps plate atelectasis {zone}.',
        'Atelectasis {zone} suspected.',
        'DD atelectasis.',
        'Probably basal atelectasis {sidecap}.',
      ],
      'cannot-exclude': [
        'Atelectasis {zone} not excludable.',
        'Cannot rule out partial collapse {lobe}.',
      ],
      'unseen-synonym': [
        '?Loss of volume {sidecap}.',
        'Perhaps reduced ventilation with shrinkage {zone}.',
      ],
    },
  },
};
