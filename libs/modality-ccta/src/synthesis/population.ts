import type { Implausible, Population } from '@labelray/corpus';

const amounts = ['P1', 'P2', 'P3', 'P4'];
const narrowed = ['1', '2', '3', '4A', '4B', '5'];

const together = (
  category: string,
  finding: string,
  values: readonly string[],
): readonly Implausible[] =>
  values.map((value) => ({ when: { 'CAD-RADS': category }, not: { [finding]: value } }));

/** Combinations no report has: clean coronaries with plaque or treatment, ischemia without a narrowing. */
const implausible: readonly Implausible[] = [
  ...together('0', 'Plaque Burden', amounts),
  ...together('0', 'High-Risk Plaque', ['1', '0']),
  ...together('0', 'Ischemia', ['0']),
  ...together('1', 'Plaque Burden', ['P3', 'P4']),
  ...together('0', 'Stent', ['1']),
  ...together('0', 'Graft', ['1']),
  ...['0', '1', '2'].flatMap((category) => together(category, 'Ischemia', ['1', '-1'])),
  ...['4A', '4B', '5'].flatMap((category) => together(category, 'Plaque Burden', ['P1'])),
  { when: { 'Plaque Burden': 'None' }, not: { 'High-Risk Plaque': '1' } },
  ...narrowed.flatMap((category) => together(category, 'Plaque Burden', ['None'])),
];

/** Who has a coronary CT: mostly people of middle age with chest pain, now and then again years later. */
export const population: Population = {
  people: { female: 0.46, ages: [35, 88], examinations: [85, 12, 3] },
  findings: [
    'CAD-RADS',
    'Plaque Burden',
    'Stent',
    'High-Risk Plaque',
    'Graft',
    'Non-Diagnostic Segment',
    'Ischemia',
    'Exception',
  ],
  chances: {
    // Severe categories are more frequent than in life, so that each can be scored.
    'CAD-RADS': {
      '0': 0.16,
      '1': 0.14,
      '2': 0.18,
      '3': 0.15,
      '4A': 0.12,
      '4B': 0.07,
      '5': 0.07,
      nm: 0.06,
    },
    'Plaque Burden': { P1: 0.17, P2: 0.16, P3: 0.14, P4: 0.1, None: 0.13 },
    Stent: { '1': 0.14, '0': 0.08 },
    'High-Risk Plaque': { '1': 0.13, '0': 0.15 },
    Graft: { '1': 0.1, '0': 0.07 },
    'Non-Diagnostic Segment': { '1': 0.13, '0': 0.12 },
    Ischemia: { '1': 0.12, '0': 0.08, '-1': 0.07 },
    Exception: { '1': 0.08, '0': 0.09 },
  },
  profiles: [
    { id: 'chest pain', weight: 8, chances: {} },
    {
      id: 'treated',
      weight: 2,
      chances: { Stent: { '1': 0.5, '0': 0.02 }, Graft: { '1': 0.4, '0': 0.05 } },
    },
  ],
  implausible,
  persistence: 0.5,
};
