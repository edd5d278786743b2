import type { Modality } from '@labelray/core';
import { findings } from './findings.ts';
import { instruction } from './instruction.ts';
import { lexicon } from './lexicon/index.ts';
import { phenomenonGroups } from './synthesis/phenomenonGroups.ts';
import { synthesize } from './synthesis/synthesize.ts';

/** Mammography: 11 findings, each on the right, the left, both sides, nowhere, or on an unstated side. */
export const modality: Modality = {
  id: 'mammo',
  title: 'Mammography',
  findings,
  instruction,
  lexicon,
  synthesize,
  phenomenonGroups,
  mappings: [{ from: 'o', to: 'x' }],
};
