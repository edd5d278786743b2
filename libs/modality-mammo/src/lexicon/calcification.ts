import type { FindingLexicon } from '@labelray/core';

/** Calcium of any form; the last rows of the mentions are the slips of the hand that real reports are full of. */
export const calcification: FindingLexicon = {
  mentions: [
    'calcification|calcifications|calcifcation|calcifcations|calcificaton|calcificatons',
    'microcalcification|microcalcifications|macrocalcification|macrocalcifications',
    'micro|macro calcification|calcifications',
    'calcific focus|foci|density|densities|deposit|deposits|speck|specks|shadow|shadows|spot|spots|particle|particles|cluster|clusters',
    'calcified focus|foci|density|densities|deposit|deposits|lesion|lesions|shadow|shadows|spot|spots|vessel|vessels|artery|arteries|mass|masses|nodule|nodules|fibroadenoma|fibroadenomas|cyst|cysts',
    'calcified',
    'calcium deposit|deposits|deposition|speck|specks',
    'milk of calcium',
    'calcareous deposit|deposits|focus|foci',
    'calcs|microcalcs|macrocalcs|calcinosis|calcifying|microcalcified|calcium',
    'microcalcific|macrocalcific focus|foci|cluster|clusters',
    'macrocalifications|macrocalification|microcalifications|microcalification|califications|calification',
    'marocalcifications|marocalcification|macrocalcificaions|microcalcificaions|macrocalcificaion|microcalcificaion|calcificaions|calcificaion',
    'macrocalificaions|microcalificaions|macrocalcifcations|microcalcifcations',
  ],
  unmentions: [
    'aortic|coronary|pleural|lung|vertebral calcification|calcifications',
    'non calcified',
    'noncalcified',
    'calcified lymph|axillary node|nodes',
    'calcified axillary? lymph node|nodes',
    'calcification|calcifications in the? lymph|axillary node|nodes',
  ],
};
