import type { Phrases } from '@labelray/corpus';

/** Heart and mediastinum, external style. */
export const heart: Phrases = {
  Cardiomegaly: {
    '1': {
      plain: [
        'Cardiac shadow enlarged.',
        'Heart {big}.',
        'Enlarged cardiac outline.',
        'Cardiomegaly.',
        'Cardiomegaly {plus}.',
        'There is enlargement of the heart shadow.',
        'Cor {big}.',
      ],
      stable: [
        'Cardiomegaly as before.',
        'Known cardiomegaly, no interval alteration.',
        'Heart still {big}.',
        'Cardiac enlargement, longstanding.',
      ],
      change: [
        'Cardiac shadow larger than on XXXX.',
        'Heart shadow has come down in size but is still above the upper limit.',
      ],
      measurement: [
        'CTR {ratio}%, i.e. enlarged.',
        'Cardiothoracic index raised at {ratio}%.',
        'CTR = {ratio}%. Enlarged heart.',
      ],
      'unseen-synonym': [
        'CTR above 50%.',
        'Heart more than half as wide as the chest.',
        'Globular heart shadow, well over half of the hemithoraces combined.',
        'Dilated left ventricle with the apex near the lateral chest wall.',
        'Raised cardiothoracic ratio.',
        'Dilated cardiac chambers.',
        'Straightened left heart margin and double right heart border from a huge left atrium.',
        'The heart fills much of the lower chest.',
      ],
    },
    '0': {
      normality: [
        'Heart {fine}.',
        'Cardiac shadow {fine}.',
        'Cardiac outline {fine}.',
        'Heart not big.',
        'Cor: {fine}.',
        'Heart of normal dimensions.',
      ],
      negation: ['{Nil} cardiomegaly.', 'Heart shadow not enlarged.'],
      'post-negation': ['Cardiomegaly: no.', 'Cardiac enlargement not shown.'],
      resolved: ['Heart shadow, enlarged in XXXX, has returned to normal dimensions.'],
      measurement: ['CTR {normalratio}%.', 'Cardiothoracic index {normalratio}%, normal.'],
      'unseen-synonym': [
        'CTR under 50%.',
        'Slim heart.',
        'Cardiothoracic ratio not raised.',
        'Heart less than half as wide as the chest.',
      ],
    },
    '-1': {
      hedge: [
        'Heart borderline big.',
        'Cardiac shadow at the upper limit, ?enlarged.',
        '?Cardiomegaly.',
        'Heart perhaps a little enlarged, though AP film.',
        'Impression of cardiac enlargement, may be magnification.',
        'Heart probably {big}.',
      ],
      'cannot-exclude': [
        'Cardiomegaly not excludable on a supine AP film.',
        'Cannot rule out cardiac enlargement.',
      ],
      'not-assessable': [
        'Heart dimensions not assessable, AP sitting.',
        'CTR not measurable on this film.',
      ],
      'unseen-synonym': [
        'CTR about 50%, ?just over.',
        'Heart looks rather wide, ?AP magnification.',
      ],
    },
  },
  'Enlarged Cardiomediastinum': {
    '1': {
      plain: [
        'Mediastinum broadened.',
        'Broad upper mediastinum.',
        'Mediastinal shadow widened {plus}.',
        'Mediastinal broadening.',
      ],
      'anatomical-ambiguity': [
        'Cardiomediastinal shadow enlarged.',
        'Cardiomediastinal outline broadened {plus}.',
      ],
      stable: [
        'Mediastinal broadening as before.',
        'Wide mediastinum, known, no interval alteration.',
      ],
      change: ['Mediastinum wider than on XXXX.'],
      measurement: ['Mediastinum {mediastinumcm} cm across at arch level, i.e. broadened.'],
      'unseen-synonym': [
        'Upper mediastinum protrudes to both sides.',
        'Convex right paratracheal margin with a broad vascular pedicle and mediastinum.',
        'Mediastinal outline bulky.',
        'Soft tissue fullness either side of the trachea.',
      ],
    },
    '0': {
      normality: [
        'Mediastinum {fine}.',
        'Mediastinal outline {fine}.',
        'Mediastinum central and of normal width.',
      ],
      'anatomical-ambiguity': [
        'Cardiomediastinal outline {fine}.',
        'Cardiomediastinal shadow {fine}.',
        'CM silhouette {fine}.',
      ],
      negation: ['{Nil} mediastinal broadening.', 'Mediastinum not broadened.'],
      'post-negation': ['Mediastinal broadening: no.'],
      resolved: ['Mediastinal broadening of XXXX gone.'],
      'unseen-synonym': [
        'Slim upper mediastinum.',
        'Narrow vascular pedicle, nil paratracheal fullness.',
      ],
    },
    '-1': {
      hedge: [
        '?Mediastinal broadening.',
        'Mediastinum perhaps a touch wide, rotated.',
        'Upper mediastinum borderline wide.',
        'Impression of a broad mediastinum, may be the supine position.',
      ],
      'cannot-exclude': [
        'Cannot rule out mediastinal broadening.',
        'Mediastinal broadening not excludable, CT if concern.',
      ],
      'not-assessable': ['Mediastinal width not assessable, rotated.'],
      'unseen-synonym': [
        'Upper mediastinum looks bulky, ?fat.',
        '?Fullness either side of the trachea.',
      ],
    },
  },
};
