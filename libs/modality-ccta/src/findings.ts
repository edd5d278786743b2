import type { Finding, Value } from '@labelray/core';

const grade = (code: string, meaning: string): Value => ({ code, word: code, meaning });
const present: Value = { code: '1', word: 'present', meaning: 'stated', role: 'present' };
const absent: Value = { code: '0', word: 'absent', meaning: 'denied', role: 'absent' };
const unmentioned: Value = {
  code: 'nm',
  word: 'unmentioned',
  meaning: 'not mentioned',
  role: 'unmentioned',
};

/** Stenosis of the worst vessel. Source: CAD-RADS 2.0 (Cury et al. 2022), stable chest pain. */
const categories: readonly Value[] = [
  grade('0', 'neither plaque nor stenosis'),
  grade('1', 'minimal stenosis, 1–24 %, or plaque that narrows nothing'),
  grade('2', 'mild stenosis, 25–49 %'),
  grade('3', 'moderate stenosis, 50–69 %'),
  grade('4A', 'severe stenosis, 70–99 %, of one or two vessels'),
  grade('4B', 'left main stenosis of 50 % or more, or severe stenosis of three vessels'),
  grade('5', 'a vessel is occluded'),
  unmentioned,
];

/** Amount of plaque: Agatston score (CAC), segments with plaque (SIS), or as the reader sees it. Source: as above. */
const amounts: readonly Value[] = [
  {
    code: 'None',
    word: 'none',
    meaning: 'no plaque, or its amount is not told',
    role: 'unmentioned',
  },
  grade('P1', 'mild: CAC 1–100, SIS 1–2'),
  grade('P2', 'moderate: CAC 101–300, SIS 3–4'),
  grade('P3', 'severe: CAC 301–999, SIS 5–7'),
  grade('P4', 'extensive: CAC 1000 or more, SIS 8 or more'),
];

const modifier: readonly Value[] = [present, absent, unmentioned];

/** Ischemia alone can be borderline (I±). */
const ischemia: readonly Value[] = [
  { ...present, meaning: 'shown by flow reserve (0.75 or less) or by perfusion: I+' },
  { ...absent, meaning: 'excluded by flow reserve (above 0.80) or by perfusion: I−' },
  { code: '-1', word: 'uncertain', meaning: 'borderline: I±', role: 'uncertain' },
  unmentioned,
];

const finding = (
  name: string,
  abbreviation: string,
  values: readonly Value[],
  definition: string,
): Finding => ({
  id: name,
  name,
  abbreviation,
  definition,
  values,
  unmentioned: values.find(({ role }) => role === 'unmentioned')?.code ?? '',
  scored: true,
});

/** Category, plaque burden and the six modifiers of CAD-RADS 2.0, in the order of every table. */
export const findings: readonly Finding[] = [
  finding('CAD-RADS', 'CR', categories, 'Category of the worst stenosis of a native coronary.'),
  finding('Plaque Burden', 'P', amounts, 'How much plaque the coronaries hold in all.'),
  finding('Stent', 'S', modifier, 'A coronary stent is in place.'),
  finding(
    'High-Risk Plaque',
    'HRP',
    modifier,
    'A plaque with two or more of: positive remodeling, low attenuation, spotty calcification, napkin-ring sign.',
  ),
  finding('Graft', 'G', modifier, 'A coronary bypass graft is in place.'),
  finding(
    'Non-Diagnostic Segment',
    'N',
    modifier,
    'A segment of the coronaries cannot be assessed.',
  ),
  finding(
    'Ischemia',
    'I',
    ischemia,
    'A stenosis leads to ischemia, by CT flow reserve or perfusion.',
  ),
  finding(
    'Exception',
    'E',
    modifier,
    'A coronary abnormality other than atherosclerosis: anomaly, dissection, aneurysm, fistula, vasculitis.',
  ),
];
