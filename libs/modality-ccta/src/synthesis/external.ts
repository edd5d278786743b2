import type { Phrases, Style } from '@labelray/corpus';
import { categoryLines } from './categoryLines.ts';
import { spread } from './numbers.ts';
import { levelFillers, vesselSentences } from './vesselTrees.ts';

const vessels = ['left main stem', 'LAD', 'circumflex', 'right coronary'] as const;
const dash = (vessel: string, level: string): string => `${vessel} - ${level};`;
const sentence = (vessel: string, level: string): string => `In the ${vessel} ${level}.`;

const category = (code: string): Readonly<Record<string, readonly string[]>> => ({
  stated: [
    `CADRADS ${code}.`,
    `Conclusion: CAD-RADS class ${code}.`,
    `CAD-RADS 2.0 score: ${code}.`,
  ],
  vessels: [
    ...vesselSentences(code, dash, vessels).map((text) => text.replace(/;$/, '.')),
    ...vesselSentences(code, sentence, vessels),
  ],
  'vessels and category': vesselSentences(code, sentence, vessels).map(
    (text) => `${text} Category (CAD-RADS): ${code}.`,
  ),
});

const prior = (before: string, code: string): readonly string[] =>
  vesselSentences(code, sentence, vessels).map(
    (text) => `External report: CAD-RADS ${before}, not confirmed. ${text}`,
  );

const phrases: Phrases = {
  'CAD-RADS': {
    '0': {
      ...category('0'),
      single: ['Smooth coronary arteries, no atheroma.', 'Coronaries unremarkable, CAD excluded.'],
    },
    '1': {
      ...category('1'),
      prior: prior('3', '1'),
      single: [
        'Single {segment} {vessel} plaque, lumen not compromised.',
        '{minimal} of the {vessel} as sole lesion.',
      ],
      bounded: ['No lumen reduction of 50 % or more; {minimal} in the {vessel}.'],
    },
    '2': {
      ...category('2'),
      prior: prior('4A', '2'),
      single: ['{mild} of the {segment} {vessel} is the tightest lesion.'],
      bounded: [
        'No lumen reduction of 50 % or more; {mild} in the {vessel}.',
        'Non-obstructive: {mild} in the {vessel}.',
      ],
    },
    '3': {
      ...category('3'),
      prior: prior('4A', '3'),
      single: ['{moderate} of the {segment} {vessel} is the tightest lesion.'],
    },
    '4A': {
      ...category('4A'),
      single: [
        '{severe} of the {segment} {vessel} is the tightest lesion.',
        'Two-vessel disease, both over 70 %.',
      ],
    },
    '4B': {
      ...category('4B'),
      single: [
        'Left main stem with {moderate}.',
        'All three territories obstructed by more than 70 %.',
      ],
    },
    '5': { ...category('5'), single: ['{occluded} of the {segment} {vessel}.'] },
    nm: { 'bound only': ['No lumen reduction of 50 % or more.', 'Obstructive CAD excluded.'] },
  },
  'Plaque Burden': {
    P1: {
      named: ['Plaque burden is mild.', 'Coronary plaque: mild in amount.', 'Plaque class P1.'],
      calcium: ['CAC {cac1}.', 'Calcium score (Agatston) = {cac1}.'],
      segments: ['SIS {sis1}.', 'Segments involved: {sis1}.'],
    },
    P2: {
      named: [
        'Plaque burden is moderate.',
        'Coronary plaque: moderate in amount.',
        'Plaque class P2.',
      ],
      calcium: ['CAC {cac2}.', 'Calcium score (Agatston) = {cac2}.'],
      segments: ['SIS {sis2}.', 'Segments involved: {sis2}.'],
    },
    P3: {
      named: ['Plaque burden is severe.', 'Coronary plaque: severe in amount.', 'Plaque class P3.'],
      calcium: ['CAC {cac3}.', 'Calcium score (Agatston) = {cac3}.'],
      segments: ['SIS {sis3}.', 'Segments involved: {sis3}.'],
    },
    P4: {
      named: [
        'Plaque burden is extensive.',
        'Coronary plaque: extensive in amount.',
        'Plaque class P4.',
      ],
      calcium: ['CAC {cac4}.', 'Calcium score (Agatston) = {cac4}.'],
      segments: ['SIS {sis4}.', 'Segments involved: {sis4}.'],
    },
    None: { zero: ['CAC 0.', 'Zero calcium score.'] },
  },
  Stent: {
    '1': {
      plain: ['{vessel} stent, patent.', 'Stented {segment} {vessel}.'],
      'no restenosis': ['Stent lumen of the {vessel} without restenosis.'],
      'other words': ['DES {segment} {vessel}.', 'After PTCA with implant in the {vessel}.'],
    },
    '0': { plain: ['Stents: none.', 'Without stents.'] },
  },
  'High-Risk Plaque': {
    '1': {
      plain: ['Vulnerable plaque of the {vessel}.', '{vessel} plaque with high-risk features.'],
      features: [
        '{vessel}: {feature}, {otherFeature}.',
        'Both {feature} and {otherFeature} of the {vessel} lesion.',
      ],
    },
    '0': {
      plain: ['Vulnerable plaques: none.', 'Without high-risk features.'],
      features: ['{vessel} lesion with isolated {feature}.'],
    },
  },
  Graft: {
    '1': {
      plain: ['Bypass to the LAD patent.', 'After coronary bypass surgery.', 'LIMA-LAD open.'],
      'occluded graft': [
        'Venous bypass to the marginal branch occluded.',
        'Aortocoronary conduit to the RCA without flow.',
      ],
    },
    '0': { plain: ['Bypasses: none.', 'Without bypass grafts.'] },
  },
  'Non-Diagnostic Segment': {
    '1': {
      plain: [
        '{segment} {vessel} not assessable (motion).',
        '{segment} {vessel} cannot be evaluated.',
      ],
      'other words': ['Step artefact across the {segment} {vessel}, no statement possible.'],
    },
    '0': { plain: ['All segments assessable.', 'Segments that cannot be evaluated: none.'] },
  },
  Ischemia: {
    '1': {
      plain: [
        'Haemodynamically significant by CT-FFR.',
        'Ischaemia of the {vessel} territory on stress CT.',
      ],
      reserve: ['FFR(CT) = {ffrLow}.', 'Fractional flow reserve {ffrLow}.'],
    },
    '0': {
      plain: ['CT-FFR negative.', 'Stress CT without ischaemia.'],
      reserve: ['FFR(CT) = {ffrHigh}.', 'Fractional flow reserve {ffrHigh}.'],
    },
    '-1': {
      plain: ['CT-FFR equivocal.', 'Ischaemia questionable on stress CT.'],
      reserve: ['FFR(CT) = {ffrMid}.', 'Fractional flow reserve {ffrMid}.'],
    },
  },
  Exception: {
    '1': {
      plain: [
        'Anomalous circumflex with retroaortic course.',
        'Aneurysm of the {vessel}, 8 mm.',
        'Spontaneous dissection of the {vessel}.',
      ],
      'other words': ['Interarterial course of the right coronary.'],
    },
    '0': { plain: ['Anomalies: none.', 'Regular origins, no anomalous vessel.'] },
  },
};

/** European, terse, numbers before words. */
export const external: Style = {
  phrases,
  fillers: {
    ...levelFillers({
      none: ['no plaque', 'no atheroma', 'smooth lumen without plaque'],
      minimal: ['minimal lumen reduction', 'lumen reduction of 10-20 %', 'minimal stenosis'],
      mild: [
        'low-grade stenosis (25-49 %)',
        '{pctMild} % stenosis',
        'lumen reduction of {pctMild} %',
        'mild stenosis',
      ],
      moderate: [
        'intermediate stenosis (50-69 %)',
        '{pctModerate} % stenosis',
        'lumen reduction of {pctModerate} %',
        'moderate stenosis',
      ],
      severe: [
        'high-grade stenosis (70-99 %)',
        '{pctSevere} % stenosis',
        'lumen reduction of {pctSevere} %',
        'severe stenosis',
      ],
      occluded: ['occlusion', 'complete occlusion', 'vessel occlusion (100 %)'],
    }),
    vessel: ['LAD', 'circumflex', 'RCA'],
    segment: ['proximal', 'mid', 'distal'],
    pctMild: ['30', '35', '40', '45'],
    pctModerate: ['55', '60', '65'],
    pctSevere: ['75', '80', '85', '90', '95'],
    cac1: spread(5, 95, 8),
    cac2: spread(110, 290, 8),
    cac3: spread(310, 960, 8),
    cac4: [...spread(1020, 2300, 6), '1,340', '2,050'],
    sis1: ['1', '2'],
    sis2: ['3', '4'],
    sis3: ['5', '6', '7'],
    sis4: ['8', '9', '12'],
    ffrLow: ['0.58', '0.69', '0.71', '0.74'],
    ffrMid: ['0.76', '0.78', '0.79'],
    ffrHigh: ['0.83', '0.86', '0.90', '0.95'],
    feature: ['positive remodelling', 'low attenuation plaque'],
    otherFeature: ['spotty calcifications', 'napkin ring sign'],
  },
  joints: categoryLines(['1', '2', '3', '4A', '4B', '5'], ['P1', 'P2', 'P3', 'P4'], (line) => [
    `CAD-RADS: ${line}.`,
    `CADRADS ${line}.`,
  ]),
  extras: [
    {
      subject: 'dominance',
      topic: 'coronaries',
      abnormal: false,
      text: ['Right dominant type.', 'Balanced supply.'],
    },
    {
      subject: 'valve',
      topic: 'heart',
      abnormal: false,
      text: ['Aortic valve calcium 640.', 'Aortic valve tricuspid.'],
    },
    {
      subject: 'heart',
      topic: 'heart',
      abnormal: false,
      text: ['Cardiac chambers not enlarged.', 'No thrombus.'],
    },
    {
      subject: 'lungs',
      topic: 'heart',
      abnormal: false,
      text: ['Included lungs clear.', 'Mild aortic ectasia.'],
    },
  ],
  weights: { vessels: 3, single: 1.5 },
  topics: {
    coronaries: ['Coronaries'],
    plaque: ['Atherosclerosis'],
    treatment: ['Interventions'],
    quality: ['Technique'],
    heart: ['Heart and lungs'],
  },
  layouts: [
    { kind: 'bulleted', weight: 3 },
    { kind: 'lines', weight: 2 },
    { kind: 'headed', weight: 3 },
  ],
  rates: {
    joint: 0.25,
    frame: 0,
    template: 0,
    extra: 0.4,
    verbose: 0,
    typo: 0.02,
    redaction: 0,
    disorder: 0.1,
  },
};
