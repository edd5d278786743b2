import type { FindingLexicon } from '@labelray/core';

/** Scars and interstitial disease are dense lung too: the finding is asked for "whatever its cause". */
export const lungOpacity: FindingLexicon = {
  mentions: [
    'opacity|opacities|opacification|opacifications|opacified',
    'density|densities',
    'infiltrate|infiltrates|infiltration|infiltrations|infiltrative',
    'airspace|alveolar|parenchymal disease|process|abnormality',
    'air space disease|process|abnormality',
    'airspace and interstitial disease',
    'interstitial disease|process|thickening|prominence|changes|abnormality|abnormalities|pattern',
    'interstitial lung disease',
    'increased|prominent|coarse|coarsened|accentuated interstitial|lung|bronchovascular|bronchial|perihilar markings',
    'prominence|increase|accentuation of the? interstitial|lung|bronchovascular|perihilar markings',
    'interstitial markings are|is mildly? increased|prominent|coarse|coarsened|accentuated',
    'reticulation|reticulations|reticular|reticulonodular',
    'ground glass',
    'haze|haziness|hazy',
    'scar|scars|scarring',
    'fibrosis|fibrotic',
    'pulmonary|lung contusion|contusions',
    'patchy shadowing',
  ],
  unmentions: [
    'bone|bony|osseous|mineral|calcific|calcified|metallic|breast|metal|soft density|densities|opacity|opacities',
    'soft tissue density|densities|opacity|opacities',
    'pleural|pleuroparenchymal scar|scars|scarring|opacity|opacities|density|densities',
    'pleural parenchymal scar|scars|scarring',
    'pleuro parenchymal scar|scars|scarring',
    'surgical|skin scar|scars',
    'radiopaque density',
    'low|decreased density',
    'mediastinal fibrosis',
  ],
  structures: [
    {
      names: ['lungs', 'lung|pulmonary fields', 'both lungs', 'lung|pulmonary parenchyma'],
      normal: ['clear', 'clear bilaterally', 'clear throughout'],
    },
  ],
};
