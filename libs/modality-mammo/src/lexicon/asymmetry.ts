import type { FindingLexicon } from '@labelray/core';

/** Asymmetric tissue; breasts of unlike size are none. */
export const asymmetry: FindingLexicon = {
  mentions: [
    'focal|global|developing? asymmetry|asymmetries',
    'asymmetrical|asymmetric focal? increased? density|densities|opacity|opacities|parenchyma|parenchymal|tissue|glandular|fibroglandular|shadow|shadows|area|areas|distribution|thickening',
    'asymmetrical|asymmetric focal? increased? dense|glandular|fibroglandular|breast|parenchymal tissue|tissues|density|densities|shadow|shadows|parenchyma',
    'asymmetrical|asymmetric',
    'asymmetrically|asymmetrical increased density|densities',
    'asymmetrically dense|distributed|increased',
    'assymetry|assymetrical|assymetric|asymetry|asymetrical|asymetric',
    'density|densities|tissue|parenchyma|glands is|are asymmetric|asymmetrical',
  ],
  unmentions: [
    'asymmetry|asymmetries of|in the? breast|breasts? size|sizes|volume|volumes',
    'asymmetric|asymmetrical breast|breasts size|sizes|volume|volumes',
    'size|volume asymmetry',
    'breast|breasts size|volume asymmetry',
    'asymmetric|asymmetrical breasts',
    'asymmetric|asymmetrical in size|volume',
    'asymmetric|asymmetrical axillary? lymph? node|nodes',
    'nipple|nipples asymmetry',
  ],
};
