import type { FindingLexicon } from '@labelray/core';

const drawnIn =
  'retraction|retractions|dimpling|dimple|indentation|tethering|puckering|depression|invagination|pitting';

export const skinRetraction: FindingLexicon = {
  mentions: [
    `skin|cutaneous ${drawnIn}`,
    `skin thickening and|or|with ${drawnIn}`,
    'skin and|or nipple retraction|indentation|tethering',
    `${drawnIn} of the? left|right|overlying|adjacent|breast|areolar|local? skin`,
    'retracted|dimpled|tethered|puckered|indented|depressed|sunken overlying|adjacent|breast|local? skin',
    'retracting|tethering|dimpling|puckering|indenting|pulling the? overlying|adjacent? skin',
    'retracts|tethers|dimples|puckers|indents|pulls the? overlying|adjacent? skin',
    'retraction of the? nipple and|or the? skin',
    'nipple and|or skin retraction',
    'nipple retraction and skin retraction',
    'drawn|pulled in overlying? skin',
    'dimpling|dimples',
    'to the skin with focal|mild? indentation|retraction|tethering',
  ],
  anatomy: ['skin', 'overlying|adjacent|breast|local skin'],
  abnormal: [
    'retracted',
    'retraction',
    'dimpled',
    'dimpling',
    'tethered',
    'puckered',
    'indented',
    'depressed',
    'sunken',
    'drawn in',
    'pulled in',
  ],
  unmentions: [
    'skin thickening',
    'skin thickness',
    'thickened skin',
    'skin and trabecular thickening',
    'skin lesion|lesions|calcification|calcifications|marker|markers|fold|folds',
  ],
};
