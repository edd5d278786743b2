import type { FindingLexicon, Phrase } from '@labelray/core';
import { numbers } from './numbers.ts';

// A modifier in the line of the category: "CAD-RADS 3/P2/S".
const modifier = (letter: string): Phrase =>
  `0|1|2|3|4a|4b|5|p1|p2|p3|p4|n|hrp|i|s|g or? ${letter}`;

export const stent: FindingLexicon = {
  mentions: [
    'stent',
    'stents',
    'stented',
    'stenting',
    modifier('s'),
    'history of|or coronary? stent|stents|stenting',
    // Without them the denied restenosis would deny the stent.
    'no|without significant? in stent restenosis|stenosis',
    'no|without restenosis of|in|within the? stent|stents',
  ],
  unmentions: ['stent graft', 'aortic|ureteral|biliary stent'],
};

const features = [
  'positive remodeling|remodelling',
  'low attenuation plaque|component?',
  'spotty calcification|calcifications|calcium',
  'napkin ring sign?',
];
const pairs = features.flatMap((one) =>
  features.filter((other) => other !== one).map((other) => `${one} and|with|,|plus a? ${other}`),
);

/** The words, or two features that stand side by side. */
export const highRiskPlaque: FindingLexicon = {
  mentions: [
    'high risk plaque feature?',
    'high risk plaques|features',
    'high risk plaque features',
    'vulnerable plaque|plaques',
    'hrp',
    ...pairs,
  ],
};

export const graft: FindingLexicon = {
  mentions: [
    'graft',
    modifier('g'),
    'grafts',
    'bypass',
    'cabg',
    'history of|or cabg',
    'history of|or coronary? artery? bypass',
    'lima',
    'rima',
    'svg',
    'svgs',
  ],
  unmentions: ['stent graft', 'aortic|ascending graft', 'bypass surgery planning'],
};

const seen = 'evaluated|assessed|interpreted|graded|visualized';

export const nonDiagnosticSegment: FindingLexicon = {
  mentions: [
    'non diagnostic',
    modifier('n'),
    'nondiagnostic',
    'not diagnostic',
    'not evaluable|assessable|interpretable',
    'non evaluable|assessable|interpretable',
    'unevaluable',
    'uninterpretable',
    `cannot|can be reliably|adequately? ${seen}`,
    `can|could not be reliably|adequately? ${seen}`,
    `not reliably|adequately? ${seen}`,
  ],
  structures: [
    {
      names: ['segments', 'image quality', 'vessels'],
      normal: ['evaluable', 'diagnostic', 'assessable', 'interpretable'],
    },
  ],
};

const reserve = 'ffr|ffrct|ffr ct?';

export const ischemia: FindingLexicon = {
  mentions: [
    'ischemia',
    'ischaemia',
    'ischemic',
    'perfusion defect|defects',
    'hypoperfusion',
    'flow limiting',
    'hemodynamically|haemodynamically significant',
    `${reserve} of|is|:|value? ${numbers(0.5, 0.75, 0.01)}`,
    'abnormal|positive ct? ffr',
  ],
  uncertain: [`${reserve} of|is|:|value? ${numbers(0.76, 0.8, 0.01)}`, 'borderline ct? ffr'],
  structures: [
    {
      names: ['ct? ffr', 'ffrct', 'flow reserve', 'perfusion'],
      normal: ['negative', 'preserved', 'homogeneous', numbers(0.81, 0.99, 0.01)],
    },
  ],
  unmentions: ['ischemic cardiomyopathy', 'ischemic heart disease', 'ischemic symptoms'],
};

export const exception: FindingLexicon = {
  mentions: [
    'anomalous',
    modifier('e'),
    'coronary anomaly|anomalies',
    'coronary? dissection',
    'dissection flap',
    'coronary artery? aneurysm|aneurysms',
    'coronary fistula',
    'fistula',
    'vasculitis',
    'arteritis',
  ],
  unmentions: ['aortic dissection|aneurysm', 'dissection of the? aorta'],
};
