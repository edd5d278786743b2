import type { Phrases, Style } from '@labelray/corpus';
import { categoryLines } from './categoryLines.ts';
import { spread } from './numbers.ts';
import { levelFillers, vesselSentences } from './vesselTrees.ts';

const vessels = ['LM', 'LAD', 'LCx', 'RCA'] as const;
const colon = (vessel: string, level: string): string => `${vessel}: ${level}.`;
const clause = (vessel: string, level: string): string => `The ${vessel} has ${level}.`;

/** Sentences that state a category, by what is hard about them. */
const category = (code: string): Readonly<Record<string, readonly string[]>> => ({
  stated: [
    `CAD-RADS ${code}.`,
    `Findings correspond to CAD-RADS ${code}.`,
    `CAD-RADS category ${code}.`,
  ],
  vessels: [...vesselSentences(code, colon, vessels), ...vesselSentences(code, clause, vessels)],
  'vessels and category': vesselSentences(code, colon, vessels).map(
    (text) => `${text} CAD-RADS ${code}.`,
  ),
});

/** An earlier examination was read higher. */
const prior = (code: string, before: string, words: string): readonly string[] => [
  `The prior study was read as CAD-RADS ${before}; on review and today CAD-RADS ${code}.`,
  `Elsewhere ${words} of the LCx was described in 2019. Today: CAD-RADS ${code}.`,
  ...vesselSentences(code, colon, vessels).map(
    (text) => `The previous CT reported ${words} of the RCA. Current study: ${text}`,
  ),
];

const phrases: Phrases = {
  'CAD-RADS': {
    '0': {
      ...category('0'),
      single: [
        'No coronary plaque or stenosis.',
        'Normal coronary arteries without plaque.',
        'The coronary arteries are free of atherosclerosis.',
      ],
    },
    '1': {
      ...category('1'),
      prior: prior('1', '3', 'a moderate stenosis'),
      single: [
        '{vessel} with {minimal}. Otherwise clean vessels.',
        'Plaque in the {vessel} without luminal compromise.',
      ],
      bounded: ['No stenosis > 50 %. The {vessel} has {minimal}.'],
    },
    '2': {
      ...category('2'),
      prior: prior('2', '4A', 'a severe stenosis'),
      single: ['There is {mild} in the {segment} {vessel}.', '{segment} {vessel}: {mild}.'],
      bounded: [
        'No stenosis > 50 %. The {vessel} has {mild}.',
        'No obstructive lesion; {mild} of the {segment} {vessel}.',
      ],
      'small branch': [
        'CAD-RADS 2. A severe stenosis of a 1 mm diagonal branch is too small to be graded.',
      ],
    },
    '3': {
      ...category('3'),
      prior: prior('3', '4A', 'a severe stenosis'),
      single: ['There is {moderate} in the {segment} {vessel}.', '{segment} {vessel}: {moderate}.'],
      bounded: ['{segment} {vessel} with {moderate}; no stenosis > 70 %.'],
    },
    '4A': {
      ...category('4A'),
      prior: prior('4A', '5', 'a total occlusion'),
      single: ['There is {severe} in the {segment} {vessel}.', '{segment} {vessel}: {severe}.'],
      bounded: ['{segment} {vessel} with {severe}, but no occlusion.'],
    },
    '4B': {
      ...category('4B'),
      single: [
        'The left main has {moderate}.',
        'Severe stenosis of the left main.',
        'Three-vessel disease, each with 70-99 % stenosis.',
      ],
    },
    '5': {
      ...category('5'),
      single: ['The {segment} {vessel} shows {occluded}.', '{segment} {vessel}: {occluded}.'],
    },
    nm: {
      'bound only': [
        'No stenosis > 50 %.',
        'No obstructive coronary disease.',
        'No stenosis of 70 % or more.',
      ],
    },
  },
  'Plaque Burden': {
    P1: {
      named: [
        'Mild amount of plaque.',
        'Overall plaque burden: mild (P1).',
        'Mild overall plaque burden.',
      ],
      calcium: ['Agatston score {cac1}.', 'Total coronary calcium: {cac1} Agatston units.'],
      segments: ['Segment involvement score {sis1}.', 'Plaque in {sis1} of 16 segments.'],
    },
    P2: {
      named: ['Moderate amount of plaque.', 'Overall plaque burden: moderate (P2).'],
      calcium: ['Agatston score {cac2}.', 'Total coronary calcium: {cac2} Agatston units.'],
      segments: ['Segment involvement score {sis2}.', 'Plaque in {sis2} of 16 segments.'],
    },
    P3: {
      named: [
        'Severe amount of plaque.',
        'Overall plaque burden: severe (P3).',
        'Heavy plaque burden.',
      ],
      calcium: ['Agatston score {cac3}.', 'Total coronary calcium: {cac3} Agatston units.'],
      segments: ['Segment involvement score {sis3}.', 'Plaque in {sis3} of 16 segments.'],
    },
    P4: {
      named: ['Extensive amount of plaque.', 'Overall plaque burden: extensive (P4).'],
      calcium: ['Agatston score {cac4}.', 'Total coronary calcium: {cac4} Agatston units.'],
      segments: ['Segment involvement score {sis4}.', 'Plaque in {sis4} of 16 segments.'],
    },
    None: {
      zero: ['Agatston score 0.', 'No calcified coronary plaque; Agatston score of zero.'],
    },
  },
  Stent: {
    '1': {
      plain: [
        'Stent in the {segment} {vessel}.',
        'There is a stent in the {vessel}.',
        '{vessel} stents.',
      ],
      'no restenosis': ['No in-stent restenosis of the {vessel}.', 'The {vessel} stent is patent.'],
      'other words': ['Prior PCI of the {vessel} with a drug-eluting scaffold.'],
    },
    '0': { plain: ['No coronary stents.', 'No stent.'], 'other words': ['No prior PCI.'] },
  },
  'High-Risk Plaque': {
    '1': {
      plain: ['High-risk plaque in the {vessel}.', 'HRP features are present.'],
      features: [
        'The {vessel} plaque shows {feature} and {otherFeature}.',
        'Plaque of the {segment} {vessel} with {feature} as well as {otherFeature}.',
      ],
    },
    '0': {
      plain: ['No high-risk plaque features.', 'No high-risk plaque.'],
      features: [
        'The {vessel} plaque shows {feature} alone.',
        'One plaque with {feature}, no second feature.',
      ],
    },
  },
  Graft: {
    '1': {
      plain: [
        'Status post CABG.',
        'Patent LIMA graft to the LAD.',
        'Vein graft to the RCA is patent.',
      ],
      'occluded graft': ['The vein graft to the OM is occluded.', 'Occluded SVG to the RCA.'],
    },
    '0': { plain: ['No bypass grafts.', 'No evidence of prior CABG.'] },
  },
  'Non-Diagnostic Segment': {
    '1': {
      plain: [
        'The distal {vessel} is nondiagnostic due to motion.',
        'Nondiagnostic {segment} {vessel}.',
      ],
      'other words': [
        'Blooming precludes assessment of the {segment} {vessel}.',
        'Motion obscures the {segment} {vessel}.',
      ],
    },
    '0': {
      plain: ['All segments are evaluable.', 'No nondiagnostic segments.'],
      'other words': ['Every segment could be read.'],
    },
  },
  Ischemia: {
    '1': {
      plain: ['Lesion-specific ischemia by CT-FFR.', 'Perfusion defect in the {vessel} territory.'],
      reserve: [
        'CT-FFR {ffrLow} distal to the lesion.',
        'FFR-CT of {ffrLow} in the distal {vessel}.',
      ],
    },
    '0': {
      plain: ['No ischemia by CT-FFR.', 'No perfusion defect.'],
      reserve: [
        'CT-FFR {ffrHigh} distal to the lesion.',
        'FFR-CT of {ffrHigh} in the distal {vessel}.',
      ],
    },
    '-1': {
      plain: ['Borderline CT-FFR.', 'Ischemia is possible by CT-FFR.'],
      reserve: [
        'CT-FFR {ffrMid} distal to the lesion.',
        'FFR-CT of {ffrMid} in the distal {vessel}.',
      ],
    },
  },
  Exception: {
    '1': {
      plain: [
        'Anomalous origin of the RCA from the left sinus.',
        'Coronary dissection of the {vessel}.',
        'Coronary artery aneurysm of the {vessel}.',
      ],
      'other words': [
        'The LCx arises from the right sinus of Valsalva.',
        'Ectatic {vessel} up to 9 mm after Kawasaki disease.',
      ],
    },
    '0': {
      plain: [
        'No coronary anomaly.',
        'No anomalous origin of the coronary arteries.',
        'No dissection or aneurysm of the coronaries.',
      ],
    },
  },
};

/** American, vessel by vessel or in one line. */
export const internal: Style = {
  phrases,
  fillers: {
    ...levelFillers({
      none: ['no plaque or stenosis', 'no disease', 'no stenosis'],
      minimal: [
        'minimal stenosis',
        '1-24 % stenosis',
        'minimal luminal narrowing (under 25 %)',
        'calcified plaque with minimal stenosis',
      ],
      mild: [
        'mild stenosis',
        '25-49 % stenosis',
        '{pctMild} % stenosis',
        'calcified plaque with mild stenosis',
        'mixed plaque narrowing the lumen by {pctMild} %',
      ],
      moderate: [
        'moderate stenosis',
        '50-69 % stenosis',
        '{pctModerate} % stenosis',
        'noncalcified plaque with moderate stenosis',
        'mixed plaque narrowing the lumen by {pctModerate} %',
      ],
      severe: [
        'severe stenosis',
        '70-99 % stenosis',
        '{pctSevere} % stenosis',
        'noncalcified plaque with high-grade stenosis',
        'mixed plaque narrowing the lumen by {pctSevere} %',
      ],
      occluded: [
        'total occlusion',
        'a chronic total occlusion',
        '100 % stenosis',
        'abrupt cutoff without distal contrast',
      ],
    }),
    vessel: ['LAD', 'LCx', 'RCA'],
    segment: ['proximal', 'mid', 'distal'],
    pctMild: spread(26, 48, 8),
    pctModerate: spread(52, 68, 8),
    pctSevere: spread(72, 98, 8),
    cac1: spread(3, 98, 12),
    cac2: spread(104, 297, 12),
    cac3: spread(305, 990, 12),
    cac4: [...spread(1010, 2400, 8), '1,150', '1,720', '2,310'],
    sis1: ['1', '2'],
    sis2: ['3', '4'],
    sis3: ['5', '6', '7'],
    sis4: ['8', '9', '10', '11'],
    ffrLow: ['0.61', '0.66', '0.70', '0.72', '0.75'],
    ffrMid: ['0.76', '0.77', '0.78', '0.79', '0.80'],
    ffrHigh: ['0.82', '0.85', '0.88', '0.91', '0.94'],
    feature: ['positive remodeling', 'low attenuation'],
    otherFeature: ['spotty calcification', 'a napkin-ring sign'],
  },
  joints: categoryLines(['1', '2', '3', '4A', '4B', '5'], ['P1', 'P2', 'P3', 'P4'], (line) => [
    `CAD-RADS ${line}.`,
    `Impression: CAD-RADS ${line}.`,
  ]),
  extras: [
    {
      subject: 'dominance',
      topic: 'coronaries',
      abnormal: false,
      text: ['Right dominant circulation.', 'Left dominant system.'],
    },
    {
      subject: 'valve',
      topic: 'heart',
      abnormal: false,
      text: [
        'Mild aortic valve calcification.',
        'Moderate aortic stenosis.',
        'Trileaflet aortic valve.',
      ],
    },
    {
      subject: 'heart',
      topic: 'heart',
      abnormal: false,
      text: ['Normal left ventricular size.', 'The left atrial appendage is free of thrombus.'],
    },
    {
      subject: 'lungs',
      topic: 'heart',
      abnormal: false,
      text: [
        'No pulmonary nodule.',
        'A 4 mm nodule of the right lower lobe.',
        'No pericardial effusion.',
      ],
    },
  ],
  weights: { vessels: 3, single: 1.5, 'small branch': 0.5 },
  topics: {
    coronaries: ['Coronary arteries', 'CORONARIES'],
    plaque: ['Plaque', 'PLAQUE BURDEN'],
    treatment: ['Stents and grafts', 'Revascularization'],
    quality: ['Quality', 'TECHNICAL'],
    heart: ['Other', 'NON-CORONARY'],
  },
  layouts: [
    { kind: 'prose', weight: 4 },
    { kind: 'lines', weight: 3 },
    { kind: 'headed', weight: 3 },
  ],
  rates: {
    joint: 0.3,
    frame: 0,
    template: 0,
    extra: 0.5,
    verbose: 0,
    typo: 0.02,
    redaction: 0,
    disorder: 0.1,
  },
};
