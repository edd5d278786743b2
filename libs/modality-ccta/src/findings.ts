import type { Finding, Value } from '@labelray/core';

/** What a report can say of a finding; a finding may as well bring values of its own, such as a grade. */
const values: readonly Value[] = [
  { code: '1', word: 'present', meaning: 'stated as present', role: 'present' },
  { code: '0', word: 'absent', meaning: 'stated as absent', role: 'absent' },
  { code: '-1', word: 'uncertain', meaning: 'hedged, possible or ambiguous', role: 'uncertain' },
  { code: 'nm', word: 'unmentioned', meaning: 'not mentioned', role: 'unmentioned' },
];

const finding = (name: string, abbreviation: string, definition: string): Finding => ({
  id: name,
  name,
  abbreviation,
  definition,
  values,
  unmentioned: 'nm',
  scored: true,
});

/** Example findings, in the order of every table. */
export const findings: readonly Finding[] = [
  finding('Mass', 'M', 'A space-occupying lesion of any organ.'),
  finding('Fluid', 'Fl', 'Fluid where there should be none.'),
  finding('Fracture', 'Fx', 'A broken bone, recent or healed.'),
];
