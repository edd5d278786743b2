import type { FindingLexicon } from '@labelray/core';

/** Full vessels alone leave edema open; normal vessels exclude it. */
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
    'pulmonary|central? vascular|venous congestion',
    'pulmonary congestion',
    'congestive changes',
    'pulmonary? vascular|venous engorgement|prominence|indistinctness|redistribution|distention|fullness',
    'vascular congestion|prominence and indistinctness',
    'prominence|engorgement|indistinctness|congestion of the? central? pulmonary? vasculature|vascularity|vessels',
    'prominent|indistinct|engorged|congested|increased central? pulmonary|lung vasculature|vascularity|vessels',
    'indistinct pulmonary? vascular margins|margination',
    'cephalization',
  ],
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
