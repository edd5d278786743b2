import type { FindingLexicon, Phrase } from '@labelray/core';
import { numbers } from './numbers.ts';

const stenosis = 'stenosis|stenoses|narrowing|narrowings';
const kind = 'luminal|focal|diameter|coronary|proximal|mid|distal|short?';

const named = (code: string): readonly Phrase[] => [
  `cad rads category|score|of|is|:? ${code}`,
  `cadrads category|score|of|is|:? ${code}`,
];

/** A stenosis in per cent: as a range or as a number of it, before and after the noun. */
const percent = (from: number, to: number): readonly Phrase[] => [
  `${from} to|and? ${to} ${kind} ${stenosis}`,
  `${stenosis} of|is|:|measuring|estimated? about|approximately|at? ${from} to|and? ${to}`,
  `${numbers(from, to)} ${kind} ${stenosis}`,
  `${stenosis} of|is|measuring|estimated? about|approximately|at? ${numbers(from, to)}`,
];

/** A stenosis in words: "mild focal stenosis", "mildly stenotic". */
const words = (word: string): readonly Phrase[] => [
  `${word} ${kind} ${stenosis}`,
  `${stenosis} is|are|: ${word}`,
  `${word} ${kind} disease`,
];

const main = 'left main|lm|lmca coronary? artery?';

/** Stenosis of the worst vessel; a category that is named outranks what the vessels imply. */
export const cadRads: FindingLexicon = {
  mentions: [],
  grades: [
    {
      code: '0',
      named: named('0'),
      implied: [
        'no coronary? plaque or|and|nor coronary|luminal? stenosis|narrowing',
        'no coronary|luminal? stenosis|narrowing or|nor|and plaque',
        'no coronary artery? atherosclerosis|disease',
        'no evidence of coronary? atherosclerosis|stenosis|cad',
        'normal coronary arteries',
        'normal coronaries',
        'coronary arteries|coronaries are normal',
        'coronary arteries|coronaries are free of',
        'no|without stenosis',
        'no|without plaque',
      ],
    },
    {
      code: '1',
      named: named('1'),
      implied: [
        ...words('minimal'),
        ...percent(1, 24),
        // "< 25 %" loses its sign; exactly 25 % is hardly ever written.
        `25 ${kind} ${stenosis}`,
        `less|below|under than? 25 ${stenosis}`,
        `${stenosis} of? less|below|under than? 25`,
        'minimal luminal? irregularities|irregularity',
        'luminal irregularities|irregularity',
        'plaque without|with any|no? significant? luminal? stenosis|narrowing',
        'non? stenotic plaque|plaques',
        'nonstenotic plaque|plaques',
      ],
    },
    {
      code: '2',
      named: named('2'),
      implied: [
        ...words('mild'),
        `25 to|and? 49 ${kind} ${stenosis}`,
        `${stenosis} of|is|:|measuring|estimated? about|approximately|at? 25 to|and? 49`,
        ...percent(26, 49),
        `minimal to mild ${kind} ${stenosis}`,
        `less than 50 ${stenosis}`,
        'mildly stenotic|narrowed',
      ],
    },
    {
      code: '3',
      named: named('3'),
      implied: [
        ...words('moderate'),
        ...percent(50, 69),
        `mild to moderate ${kind} ${stenosis}`,
        `intermediate ${kind} ${stenosis}|lesion`,
        'moderately stenotic|narrowed',
      ],
    },
    {
      code: '4A',
      named: named('4a'),
      implied: [
        ...['severe', 'critical', 'high grade', 'subtotal', 'tight'].flatMap(words),
        ...percent(70, 99),
        `moderate to severe ${kind} ${stenosis}`,
        `greater|more than 70 ${stenosis}`,
        'severely stenotic|narrowed',
        'subtotal|subtotally occlusion|occluded',
        'near|nearly total? occlusion|occluded',
      ],
    },
    {
      code: '4B',
      named: named('4b'),
      implied: [
        `moderate|severe|significant|obstructive ${main} stenosis|disease`,
        `moderate|severe|significant|obstructive stenosis of|in the? ${main}`,
        `50 69 stenosis of|in the? ${main}`,
        `70 99 stenosis of|in the? ${main}`,
        `${numbers(50, 99)} ${main} stenosis`,
        `${numbers(50, 99)} stenosis of|in the? ${main}`,
        `${main} has a? moderate|severe stenosis`,
        'severe|obstructive three|triple|3 vessel coronary? artery? disease|stenosis|stenoses',
        'three|triple|3 vessel severe|obstructive coronary? disease|stenosis',
      ],
    },
    {
      code: '5',
      named: named('5'),
      implied: [
        'total|complete|chronic occlusion|occlusions',
        'chronic total occlusion',
        'totally|completely|chronically? occluded',
        'occlusion of',
        'cto',
        '100 stenosis',
        'no distal? opacification',
      ],
    },
  ],
  unmentions: [
    'no|without stenosis of? greater|more|above|over|exceeding than?',
    `no|without stenosis ${numbers(20, 75)}`,
    'no|without in stent? stenosis',
    'occluded|occlusion of|in? the? bypass|vein|venous|saphenous|svg? graft',
    'graft|svg|lima|rima to the? lad|lcx|rca|om|pda|diagonal|circumflex is chronically|completely|totally? occluded',
    'graft|grafts is|are chronically|completely|totally? occluded',
    'graft occlusion',
    'valve|valvular|aortic|mitral|renal|carotid stenosis',
    'severe|moderate|mild aortic|mitral stenosis',
    'lung|airways disease',
  ],
};
