import type { FindingLexicon } from '@labelray/core';

/** Congested or indistinct vessels alone leave edema open; normal ones exclude it; prominent ones say nothing. */
export const edema: FindingLexicon = {
  mentions: [
    'pulmonary|interstitial|alveolar? edema|oedema',
    'edematous',
    'chf',
    'congestive? heart|cardiac failure',
    'cardiac decompensation',
    'volume|fluid overload',
    'kerley b? lines',
  ],
  uncertain: [
    'pulmonary|central? vascular|venous congestion|engorgement|indistinctness',
    'pulmonary congestion',
    'congestive changes',
    'vascular congestion|prominence and indistinctness',
    'engorgement|indistinctness|congestion of the? central? pulmonary? vasculature|vascularity|vessels',
    'indistinct|engorged|congested central? pulmonary|lung vasculature|vascularity|vessels',
    'indistinct pulmonary? vascular margins|margination',
  ],
  compatible: {
    uncertain: [
      'pulmonary|central? vascular|venous prominence',
      'prominence of the? central? pulmonary? vasculature|vascularity|vessels',
      'prominent central? pulmonary|lung vasculature|vascularity|vessels',
    ],
  },
  unmentions: [
    'soft tissue|tissues edema',
    'subcutaneous|peripheral|pedal|leg|ankle|cerebral|brain|laryngeal|marrow|scalp edema',
    'lower extremity edema',
    'bone marrow edema',
    'body wall edema',
    'chest wall edema',
  ],
  structures: [
    {
      names: [
        'pulmonary vasculature|vascularity|vessels',
        'pulmonary vascular markings|pattern',
        'vascular markings',
        'vascularity',
      ],
    },
  ],
};
