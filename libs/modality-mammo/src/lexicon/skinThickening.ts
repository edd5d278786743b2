import type { FindingLexicon } from '@labelray/core';

export const skinThickening: FindingLexicon = {
  mentions: [
    'skin|cutaneous|dermal|periareolar|areolar thickening',
    'thickening of the? overlying|breast|areolar|periareolar|adjacent|local? skin|dermis',
    'thickened overlying|breast|areolar|periareolar|adjacent? skin|dermis|areola',
    'increased overlying|breast? skin thickness',
    'increase in|of the? overlying|breast? skin thickness',
    'thick skin',
    'skin and trabecular|nipple|subcutaneous|stromal thickening',
    'trabecular and skin thickening',
    'skin retraction|dimpling and|or thickening',
    "peau d'orange",
    'peau d orange',
  ],
  anatomy: [
    'skin',
    'skin thickness',
    'thickness of the? skin',
    'overlying|breast|areolar|adjacent skin',
    'dermis',
  ],
  abnormal: ['thickened', 'thickening', 'thick', 'thicker', 'increased', 'increased in thickness'],
  unmentions: [
    'skin retraction|dimpling|indentation|tethering|puckering|lesion|lesions|calcification|calcifications|marker|markers|fold|folds|ulceration|invasion|involvement|contour|surface',
    'skin and nipple retraction|inversion',
    'retraction|dimpling|indentation|tethering|puckering of the? overlying? skin',
    'density of the? skin',
    'to|from|near|beneath|under|below|between|subjacent the? skin',
  ],
};
